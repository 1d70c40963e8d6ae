/** `<clerk-loading>`: shown until the clerk object has loaded. */
import { SlotElement } from '../shared/slot-element.js';

/**
 * @summary Shows its content while Clerk is loading.
 * @tag clerk-loading
 * @slot - What to show meanwhile.
 */
export class ClerkLoading extends SlotElement {
  protected isShown(): boolean {
    return this.clerkStatus === 'loading';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-loading': ClerkLoading;
  }
}
