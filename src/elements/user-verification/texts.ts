/** The English texts of the reverification dialog. */
import { errorMessages } from '../../i18n/en-us/errors.js';
import { flowMessages } from '../../i18n/en-us/flow.js';
import { formMessages } from '../../i18n/en-us/form.js';
import { userVerificationMessages } from '../../i18n/en-us/user-verification.js';
import type { MessageTree } from '../../i18n/types.js';

/** All of them. */
export const verificationTexts: readonly MessageTree[] = [
  userVerificationMessages,
  formMessages,
  flowMessages,
  errorMessages,
];
