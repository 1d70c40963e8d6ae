/** `<clerk-sign-up-button>`: leads to the sign-up, on its page or in a dialog. */
import { signInStartMessages } from '../../i18n/en-us/sign-in.js';
import { FlowButton } from '../shared/flow-button.js';

/**
 * @summary A button that starts the sign-up.
 * @tag clerk-sign-up-button
 * @slot - A button or link of the page, which is used as it is, or the label of the tag's own button.
 * @csspart button - The tag's own button.
 */
export class ClerkSignUpButton extends FlowButton {
  static override readonly messages = [signInStartMessages];
  protected readonly kind = 'signUp';
  // The other form's link back here has the same words.
  protected readonly labelKey = 'signIn.start.actionLink';
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-sign-up-button': ClerkSignUpButton;
  }
}
