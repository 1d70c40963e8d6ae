/** Defines `<clerk-create-organization>`. */
import { defineTag } from '../shared/define-tag.js';
import { ClerkCreateOrganization } from './clerk-create-organization.js';

defineTag('clerk-create-organization', ClerkCreateOrganization);

export { ClerkCreateOrganization };
