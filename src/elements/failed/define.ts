/** Defines `<clerk-failed>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkFailed } from './clerk-failed.js';

defineTag('clerk-failed', ClerkFailed);

export { ClerkFailed };
