/** Defines `<clerk-signed-in>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkSignedIn } from './clerk-signed-in.js';

defineTag('clerk-signed-in', ClerkSignedIn);

export { ClerkSignedIn };
