/** Defines `<clerk-show>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkShow } from './clerk-show.js';

defineTag('clerk-show', ClerkShow);

export { ClerkShow };
