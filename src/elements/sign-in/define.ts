/** Defines `<clerk-sign-in>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkSignIn } from './clerk-sign-in.js';

defineTag('clerk-sign-in', ClerkSignIn);

export { ClerkSignIn };
