/** Defines `<clerk-signed-out>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkSignedOut } from './clerk-signed-out.js';

defineTag('clerk-signed-out', ClerkSignedOut);

export { ClerkSignedOut };
