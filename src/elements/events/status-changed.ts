/** The event of the Clerk object's own life: loading, ready, degraded, error. */

/** Fired by `<clerk-provider>` whenever its Clerk object's status changes. */
export class ClerkStatusChangedEvent extends Event {
  static readonly type = 'clerk-status-changed';
  readonly status: string;

  constructor(status: string) {
    super(ClerkStatusChangedEvent.type, { bubbles: true, composed: true });
    this.status = status;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-status-changed': ClerkStatusChangedEvent;
  }
}
