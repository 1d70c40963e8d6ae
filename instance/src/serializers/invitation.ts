/** Invitations: to organizations as their people, the invited and the application's servers see them; to the application. */
import type { InvitationStatus, OrganizationInvitationJSON, PublicOrganizationDataJSON } from 'clerk-kit/protocol';
import type { Organization } from '../domain/entities.js';
import type { Invitation, InvitationWithOrganization, OrganizationInvitation } from '../domain/grants.js';
import { imageUrl } from './image-url.js';

/** What serializers of invitations need to know of the moment and the instance. */
export interface InvitationFacts {
  /** Status by the clock. */
  readonly statusOf: (invitation: OrganizationInvitation | Invitation) => InvitationStatus;
  readonly baseUrl: string;
}

/** An invitation as the organization's own people see it. The link is the invited person's alone. */
export const organizationInvitationJson =
  ({ statusOf, baseUrl }: InvitationFacts) =>
  ({ invitation, organization, role }: InvitationWithOrganization): OrganizationInvitationJSON => ({
    object: 'organization_invitation',
    id: invitation.id,
    email_address: invitation.emailAddress,
    organization_id: invitation.organizationId,
    public_organization_data: publicOrganizationJson(organization, baseUrl),
    role: invitation.roleKey,
    role_name: role?.name ?? invitation.roleKey,
    status: statusOf(invitation),
    public_metadata: invitation.publicMetadata,
    url: null,
    expires_at: invitation.expireAt,
    created_at: invitation.createdAt,
    updated_at: invitation.updatedAt,
  });

/** An invitation as the application's own servers see it: with its link. */
export const backendOrganizationInvitationJson =
  (facts: InvitationFacts, urlOf: (id: string) => string) =>
  (found: InvitationWithOrganization): Record<string, unknown> => {
    const { public_organization_data: _shown, ...json } = organizationInvitationJson(facts)(found);
    const { inviterUserId, privateMetadata, id } = found.invitation;
    return {
      ...json,
      inviter_id: inviterUserId,
      public_inviter_data: null,
      private_metadata: privateMetadata,
      url: json.status === 'pending' ? urlOf(id) : null,
    };
  };

/** The same with the organization's public face, for lists across organizations. */
export const backendInvitationWithOrganizationJson =
  (facts: InvitationFacts, urlOf: (id: string) => string) =>
  (found: InvitationWithOrganization): Record<string, unknown> => ({
    ...backendOrganizationInvitationJson(facts, urlOf)(found),
    public_organization_data: publicOrganizationJson(found.organization, facts.baseUrl),
  });

/** An invitation to the application. */
export const invitationJson =
  ({ statusOf }: Pick<InvitationFacts, 'statusOf'>, urlOf: (id: string) => string) =>
  (invitation: Invitation): Record<string, unknown> => {
    const status = statusOf(invitation);
    return {
      object: 'invitation',
      id: invitation.id,
      email_address: invitation.emailAddress,
      public_metadata: invitation.publicMetadata,
      revoked: status === 'revoked',
      status,
      ...(status === 'pending' && { url: urlOf(invitation.id) }),
      expires_at: invitation.expireAt,
      created_at: invitation.createdAt,
      updated_at: invitation.updatedAt,
    };
  };

function publicOrganizationJson(organization: Organization, baseUrl: string): PublicOrganizationDataJSON {
  return {
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    image_url: imageUrl(baseUrl, organization.imageId, organization.name, 'organization'),
    has_image: organization.imageId !== null,
  };
}
