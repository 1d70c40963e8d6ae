/**
 * Waiting for something that happens elsewhere: an e-mail link opened on the phone, a consent given in another window.
 * Polls the resource itself; stops by signal.
 */

/** Milliseconds between two looks. */
const POLL_INTERVAL_MS = 1000;

/** Parameters of `startEmailLinkFlow`. */
export interface StartEmailLinkFlowParams {
  /** Where the link leads. */
  readonly redirectUrl: string;
}

/** What `createEmailLinkFlow` returns. */
export interface EmailLinkFlow<Params, Result> {
  /** Sends the link and resolves when it has been opened (or has failed or expired). */
  readonly startEmailLinkFlow: (params: Params) => Promise<Result>;
  /** Stops waiting; the started promise never settles after this. */
  readonly cancelEmailLinkFlow: () => void;
}

/** Sends by `start`, then reloads until `isDone`. */
export function createLinkFlow<Params, Result>(
  start: (params: Params) => Promise<unknown>,
  reload: () => Promise<Result>,
  isDone: () => boolean,
): { start: (params: Params) => Promise<Result>; cancel: () => void } {
  let cancelled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start: async (params) => {
      cancelled = false;
      await start(params);
      return new Promise<Result>((resolve, reject) => {
        const look = async (): Promise<void> => {
          try {
            const result = await reload();
            if (cancelled) return;
            if (isDone()) resolve(result);
            else timer = setTimeout(() => void look(), POLL_INTERVAL_MS);
          } catch (error) {
            reject(error as Error); // rethrown as it came
          }
        };
        if (!cancelled) void look();
      });
    },
    cancel: () => {
      cancelled = true;
      clearTimeout(timer);
    },
  };
}

/** The same under the names of the e-mail link API. */
export function createEmailLinkFlow<Params, Result>(
  start: (params: Params) => Promise<unknown>,
  reload: () => Promise<Result>,
  isDone: () => boolean,
): EmailLinkFlow<Params, Result> {
  const flow = createLinkFlow(start, reload, isDone);
  return { startEmailLinkFlow: flow.start, cancelEmailLinkFlow: flow.cancel };
}
