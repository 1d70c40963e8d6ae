/** `<clerk-loaded>`: shown once the clerk object can be used, fully or not. */
import { SlotElement } from '../shared/slot-element.js';

/**
 * @summary Shows its content once Clerk has loaded.
 * @tag clerk-loaded
 * @slot - What needs Clerk.
 */
export class ClerkLoaded extends SlotElement {
  protected isShown(): boolean {
    return this.clerkStatus === 'ready' || this.clerkStatus === 'degraded';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-loaded': ClerkLoaded;
  }
}
