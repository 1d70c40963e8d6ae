/** Provides what resources need from the outside. */
import { Environment } from '../resources/environment.js';
import type { ResourceContext } from '../resources/resource-context.js';
import { isUnauthenticatedError } from '../transport/guards.js';
import type { ClerkCore } from './core.js';

/** Makes the ports of one Clerk object; `core` is read when they are used. */
export function createResourceContext(core: () => ClerkCore): ResourceContext {
  return {
    request: async (request) => {
      try {
        return await core().fapi.request(request);
      } catch (error) {
        // The server does not accept the session: believe what it says about the client, not this one refusal.
        if (isUnauthenticatedError(error) && core().session) {
          const asked = core().openRuntime();
          await asked.then((runtime) => runtime.handleUnauthenticated()).catch(() => undefined);
        }
        throw error;
      }
    },
    getToken: async (session, options) => (await core().openRuntime()).tokens.get(session, options),
    clearTokens: (sessionId) => core().runtime?.tokens.clear(sessionId),
    buildUrl: (path, search) => core().fapi.buildUrl(path, search).href,
    leaveTo: (url) =>
      void core()
        .openRuntime()
        .then((runtime) => runtime.leave(url)),
    passwordSettings: () => (core().environment ?? new Environment()).userSettings.passwordSettings,
  };
}
