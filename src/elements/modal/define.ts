/** Defines `<clerk-modal>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkModal } from './clerk-modal.js';

defineTag('clerk-modal', ClerkModal);

export { ClerkModal };
