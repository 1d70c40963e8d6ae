/** Defines `<clerk-sign-out-button>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkSignOutButton } from './clerk-sign-out-button.js';

defineTag('clerk-sign-out-button', ClerkSignOutButton);

export { ClerkSignOutButton };
