/**
 * The seam between the Clerk object and the token machine. The Clerk object mints, stores and shares tokens; *when* to
 * mint is the refresher's business. It is injected (`Clerk.tokenRefresher`), so that the Clerk object carries no state
 * machine, and loaded once a session exists.
 */

/** What a refresher is told of a token. Milliseconds. Never the token itself. */
export interface TokenLifetime {
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** What a refresher gets. */
export interface TokenRefresherInput {
  readonly sessionId: string;
  /** The token at hand, if any. */
  readonly token: TokenLifetime | null;
  /**
   * Gets a fresh token, once for all tabs, stores it and writes the cookie. Rejects on an outage (`isRetryableError`)
   * and on refusals; resolves null when the session is gone.
   */
  readonly mint: (signal: AbortSignal) => Promise<TokenLifetime | null>;
  readonly now: () => number;
  /** The page is looked at. Refreshing ahead of time is for these pages only. */
  readonly isVisible: () => boolean;
  readonly isOnline: () => boolean;
  /** The server no longer knows the session (mint resolved null, or was refused with 401 or 404). */
  readonly onEnded: () => void;
  /** An outage began (`false`) or is over (`true`). */
  readonly onReachable?: (reachable: boolean) => void;
}

/** News for a running refresher. */
export type TokenRefresherEvent =
  | { readonly type: 'visible' }
  | { readonly type: 'hidden' }
  | { readonly type: 'online' }
  | { readonly type: 'offline' }
  /** Another tab, or `getToken`, brought a token. */
  | { readonly type: 'token'; readonly token: TokenLifetime };

/** A running refresher. */
export interface TokenRefresherHandle {
  readonly send: (event: TokenRefresherEvent) => void;
  /** Asks for a fresh token now. */
  readonly demand: () => void;
  /** Ends every timer; an unfinished mint is aborted. */
  readonly stop: () => void;
}

/** A way to keep the token of one session fresh. */
export interface TokenRefresher {
  readonly start: (input: TokenRefresherInput) => TokenRefresherHandle;
}

/** Loads the refresher when the first session appears. */
export type TokenRefresherLoader = () => Promise<TokenRefresher>;
