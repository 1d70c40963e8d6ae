/** Defines `<clerk-loaded>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkLoaded } from './clerk-loaded.js';

defineTag('clerk-loaded', ClerkLoaded);

export { ClerkLoaded };
