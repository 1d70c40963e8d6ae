/** The event of a new organization. */
import type { Organization } from '../../resources/organization.js';

/** Fired by `<clerk-create-organization>` when the organization is there and its invitations are sent or skipped. */
export class ClerkOrganizationCreatedEvent extends Event {
  static readonly type = 'clerk-organization-created';
  readonly organization: Organization;

  constructor(organization: Organization) {
    super(ClerkOrganizationCreatedEvent.type, { bubbles: true, composed: true });
    this.organization = organization;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-organization-created': ClerkOrganizationCreatedEvent;
  }
}
