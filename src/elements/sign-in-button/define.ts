/** Defines `<clerk-sign-in-button>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkSignInButton } from './clerk-sign-in-button.js';

defineTag('clerk-sign-in-button', ClerkSignInButton);

export { ClerkSignInButton };
