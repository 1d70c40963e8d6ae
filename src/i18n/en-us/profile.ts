/** English: what profiles of people and of organizations share. */
import type { MessageTree } from '../types.js';

/** Buttons of panels. */
export const profileMessages = {
  userProfile: {
    formButtonReset: 'Cancel',
    formButtonPrimary__save: 'Save',
    formButtonPrimary__add: 'Add',
    formButtonPrimary__continue: 'Continue',
    formButtonPrimary__remove: 'Remove',
  },
  kit: {
    listFailed: 'This list could not be loaded.',
    pictureUpload: 'Upload',
    pictureRemove: 'Remove',
    pictureHint: 'Recommended size 1:1, up to 10 MB.',
    moreActions: 'More actions',
    tryAgain: 'Try again',
    loading: 'Loading',
  },
} satisfies MessageTree;
