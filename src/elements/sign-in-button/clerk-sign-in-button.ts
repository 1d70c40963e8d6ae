/** `<clerk-sign-in-button>`: leads to the sign-in, on its page or in a dialog. */
import { signUpStartMessages } from '../../i18n/en-us/sign-up.js';
import { FlowButton } from '../shared/flow-button.js';

/**
 * @summary A button that starts the sign-in.
 * @tag clerk-sign-in-button
 * @slot - A button or link of the page, which is used as it is, or the label of the tag's own button.
 * @csspart button - The tag's own button.
 */
export class ClerkSignInButton extends FlowButton {
  static override readonly messages = [signUpStartMessages];
  protected readonly kind = 'signIn';
  // The other form's link back here has the same words.
  protected readonly labelKey = 'signUp.start.actionLink';
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-sign-in-button': ClerkSignInButton;
  }
}
