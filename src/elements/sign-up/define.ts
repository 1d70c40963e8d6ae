/** Defines `<clerk-sign-up>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkSignUp } from './clerk-sign-up.js';

defineTag('clerk-sign-up', ClerkSignUp);

export { ClerkSignUp };
