/** Links that are opened elsewhere: send, then wait. */
import { loadPart } from '../transport/load-part.js';
import type { Verification } from './verification.js';

/** Parameters of `startEmailLinkFlow`. */
export interface StartEmailLinkFlowParams {
  /** Where the link leads. */
  readonly redirectUrl: string;
}

/** What `createEmailLinkFlow` returns. */
export interface EmailLinkFlow<Params, Result> {
  /** Sends the link and resolves when it has been opened, or has expired. */
  readonly startEmailLinkFlow: (params: Params) => Promise<Result>;
  /** Stops waiting; the started promise never settles after this. */
  readonly cancelEmailLinkFlow: () => void;
}

/** Sends by `start`, then reloads until the verification is settled. */
export function createEmailLinkFlow<Params, Result>(
  start: (params: Params) => Promise<unknown>,
  reload: () => Promise<Result>,
  verification: () => Verification,
): EmailLinkFlow<Params, Result> {
  let waiting = new AbortController();
  return {
    startEmailLinkFlow: async (params) => {
      waiting = new AbortController();
      const { signal } = waiting;
      await start(params);
      const { pollUntilSettled } = await loadPart(() => import('./poll.js'));
      return pollUntilSettled(reload, () => verification().status, signal);
    },
    cancelEmailLinkFlow: () => waiting.abort(),
  };
}
