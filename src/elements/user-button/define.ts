/** Defines `<clerk-user-button>`. */
import { defineLazily } from '../lazy.js';
import { defineTag } from '../shared/define-tag.js';
import { ClerkUserButton } from './clerk-user-button.js';

// The profile and its dialog load when somebody first asks for them.
ClerkUserButton.defineOther = defineLazily;

defineTag('clerk-user-button', ClerkUserButton);

export { ClerkUserButton };
