/** Defines `<clerk-user-profile>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkUserProfile } from './clerk-user-profile.js';

defineTag('clerk-user-profile', ClerkUserProfile);

export { ClerkUserProfile };
