/** The event of a finished sign-up. */

/** Fired by `<clerk-sign-up>` once the new account's session is active, before the page is left. */
export class ClerkSignedUpEvent extends Event {
  static readonly type = 'clerk-signed-up';
  /** The session that is active now; `null` when the flow did not name it. */
  readonly sessionId: string | null;

  constructor(sessionId: string | null) {
    super(ClerkSignedUpEvent.type, { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-signed-up': ClerkSignedUpEvent;
  }
}
