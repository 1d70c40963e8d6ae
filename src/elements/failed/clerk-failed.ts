/** `<clerk-failed>`: shown when loading failed. */
import { SlotElement } from '../shared/slot-element.js';

/**
 * @summary Shows its content when Clerk could not be loaded.
 * @tag clerk-failed
 * @slot - What to tell people, and what to do instead.
 */
export class ClerkFailed extends SlotElement {
  protected isShown(): boolean {
    return this.clerkStatus === 'error';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-failed': ClerkFailed;
  }
}
