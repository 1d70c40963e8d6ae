/** `<clerk-degraded>`: shown while the service answers only in part. */
import { SlotElement } from '../shared/slot-element.js';

/**
 * @summary Shows its content while the service is impaired.
 * @tag clerk-degraded
 * @slot - What to tell people meanwhile.
 */
export class ClerkDegraded extends SlotElement {
  protected isShown(): boolean {
    return this.clerkStatus === 'degraded';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-degraded': ClerkDegraded;
  }
}
