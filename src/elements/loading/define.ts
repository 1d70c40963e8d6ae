/** Defines `<clerk-loading>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkLoading } from './clerk-loading.js';

defineTag('clerk-loading', ClerkLoading);

export { ClerkLoading };
