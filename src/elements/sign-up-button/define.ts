/** Defines `<clerk-sign-up-button>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkSignUpButton } from './clerk-sign-up-button.js';

defineTag('clerk-sign-up-button', ClerkSignUpButton);

export { ClerkSignUpButton };
