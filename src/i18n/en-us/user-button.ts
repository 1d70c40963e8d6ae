/** English: the user button and its popover. */
import type { MessageTree } from '../types.js';

/** The user button. */
export const userButtonMessages = {
  userButton: {
    action__openUserMenu: 'Open user menu',
    action__closeUserMenu: 'Close user menu',
    action__manageAccount: 'Manage account',
    action__signOut: 'Sign out',
    action__signOutAll: 'Sign out of all accounts',
    action__addAccount: 'Add account',
    label__userButtonPopover: 'User menu',
    label__activeSessions: 'Accounts signed in here',
    label__accountActions: 'Account actions',
  },
} satisfies MessageTree;
