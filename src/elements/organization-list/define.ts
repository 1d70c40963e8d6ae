/** Defines `<clerk-organization-list>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkOrganizationList } from './clerk-organization-list.js';

defineTag('clerk-organization-list', ClerkOrganizationList);

export { ClerkOrganizationList };
