/** Defines `<clerk-protect>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkProtect } from './clerk-protect.js';

defineTag('clerk-protect', ClerkProtect);

export { ClerkProtect };
