/** Ports for resources on their own: records requests and answers with what the test says. */
import { Environment } from '../../src/resources/environment.js';
import type { ResourceContext, ResourceRequest } from '../../src/resources/resource-context.js';

/** A context and what was asked through it. */
export interface RecordedContext {
  readonly context: ResourceContext;
  readonly requests: ResourceRequest[];
  readonly left: string[];
}

/** Makes a context; `answer` is what every request gets. */
export function resourceContext(answer: unknown = {}, environment: unknown = {}): RecordedContext {
  const requests: ResourceRequest[] = [];
  const left: string[] = [];
  const context: ResourceContext = {
    request: (request) => {
      requests.push(request);
      request.onResponse?.(answer);
      return Promise.resolve(answer);
    },
    getToken: () => Promise.resolve('token'),
    clearTokens: () => undefined,
    buildUrl: (path) => `https://api.example.com/v1${path}`,
    leaveTo: (url) => void left.push(url.href),
    passwordSettings: () => new Environment(environment).userSettings.passwordSettings,
  };
  return { context, requests, left };
}
