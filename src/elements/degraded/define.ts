/** Defines `<clerk-degraded>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkDegraded } from './clerk-degraded.js';

defineTag('clerk-degraded', ClerkDegraded);

export { ClerkDegraded };
