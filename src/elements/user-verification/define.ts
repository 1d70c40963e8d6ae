/** Defines `<clerk-user-verification>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkUserVerification } from './clerk-user-verification.js';

defineTag('clerk-user-verification', ClerkUserVerification);

export { ClerkUserVerification };
