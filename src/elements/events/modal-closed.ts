/** The event of a closed dialog. */

/** Fired by `<clerk-modal>` when it has closed, whoever closed it. */
export class ClerkModalClosedEvent extends Event {
  static readonly type = 'clerk-modal-closed';

  constructor() {
    super(ClerkModalClosedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-modal-closed': ClerkModalClosedEvent;
  }
}
