/** Defines `<clerk-organization-switcher>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkOrganizationSwitcher } from './clerk-organization-switcher.js';

defineTag('clerk-organization-switcher', ClerkOrganizationSwitcher);

export { ClerkOrganizationSwitcher };
