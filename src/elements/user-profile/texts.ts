/** The English texts of the profile, in the order in which they are looked up. */
import { errorMessages } from '../../i18n/en-us/errors.js';
import { flowMessages } from '../../i18n/en-us/flow.js';
import { formMessages } from '../../i18n/en-us/form.js';
import { profileMessages } from '../../i18n/en-us/profile.js';
import { userProfileMessages } from '../../i18n/en-us/user-profile.js';
import type { MessageTree } from '../../i18n/types.js';

/** All of them. */
export const userProfileTexts: readonly MessageTree[] = [
  userProfileMessages,
  profileMessages,
  formMessages,
  flowMessages,
  errorMessages,
];
