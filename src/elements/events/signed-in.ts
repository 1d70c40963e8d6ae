/** The event of a finished sign-in. */

/** Fired by `<clerk-sign-in>` once the session is active, before the page is left. */
export class ClerkSignedInEvent extends Event {
  static readonly type = 'clerk-signed-in';
  /** The session that is active now; `null` when the flow did not name it. */
  readonly sessionId: string | null;

  constructor(sessionId: string | null) {
    super(ClerkSignedInEvent.type, { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-signed-in': ClerkSignedInEvent;
  }
}
