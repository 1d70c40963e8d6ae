/** Defines `<clerk-user-button>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkUserButton } from './clerk-user-button.js';

defineTag('clerk-user-button', ClerkUserButton);

export { ClerkUserButton };
