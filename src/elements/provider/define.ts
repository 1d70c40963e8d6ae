/** Defines `<clerk-provider>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkProvider } from './clerk-provider.js';

defineTag('clerk-provider', ClerkProvider);

export { ClerkProvider };
