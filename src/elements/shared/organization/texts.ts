/** The English texts of the tags about organizations, in the order in which they are looked up. */
import { errorMessages } from '../../../i18n/en-us/errors.js';
import { formMessages } from '../../../i18n/en-us/form.js';
import { organizationChoiceMessages, organizationFormMessages } from '../../../i18n/en-us/organization.js';
import type { MessageTree } from '../../../i18n/types.js';

/** For forms. */
export const organizationFormTexts: readonly MessageTree[] = [errorMessages, formMessages, organizationFormMessages];
/** For choices, which name roles as the forms do. */
export const organizationChoiceTexts: readonly MessageTree[] = [...organizationFormTexts, organizationChoiceMessages];
