/** Defines `<clerk-user-avatar>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkUserAvatar } from './clerk-user-avatar.js';

defineTag('clerk-user-avatar', ClerkUserAvatar);

export { ClerkUserAvatar };
