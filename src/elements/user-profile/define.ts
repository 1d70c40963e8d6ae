/** Defines `<clerk-user-profile>`. */
import { defineLazily } from '../lazy.js';
import { defineTag } from '../shared/define-tag.js';
import { ClerkUserProfile } from './clerk-user-profile.js';

// The dialog that asks for a proof loads when a change first needs one.
ClerkUserProfile.defineOther = defineLazily;

defineTag('clerk-user-profile', ClerkUserProfile);

export { ClerkUserProfile };
