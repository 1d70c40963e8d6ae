/** The event of a sign-out that one of our tags started. */

/** Fired by `<clerk-user-button>` and `<clerk-sign-out-button>` after the session has ended. */
export class ClerkSignedOutEvent extends Event {
  static readonly type = 'clerk-signed-out';
  /** The session that was ended; `null` when all of them were. */
  readonly sessionId: string | null;

  constructor(sessionId: string | null) {
    super(ClerkSignedOutEvent.type, { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-signed-out': ClerkSignedOutEvent;
  }
}
