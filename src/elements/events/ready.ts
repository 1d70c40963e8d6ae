/** The event that tells a page that a tag can be used. */

/** Fired once per tag: by a flow when its first form is usable, by `<clerk-provider>` when Clerk has loaded. */
export class ClerkReadyEvent extends Event {
  static readonly type = 'clerk-ready';

  constructor() {
    super(ClerkReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-ready': ClerkReadyEvent;
  }
}
