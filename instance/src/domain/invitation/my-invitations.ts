/** Invitations that wait for the signed-in person: those to an address that the person has verified. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { OrganizationInvitationQuery, Page } from '../grant-repositories.js';
import type { InvitationWithOrganization } from '../grants.js';
import { requireOrganizations } from '../organization/access.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { acceptOrganizationInvitation } from './accept-invitation.js';

/** A page of invitations to the person's own addresses. */
export async function listMyInvitations(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  query: Omit<OrganizationInvitationQuery, 'organizationId' | 'normalForms' | 'now'>,
): Promise<Outcome<Page<InvitationWithOrganization>>> {
  const { instance } = context;
  requireOrganizations(instance);
  const now = ports.clock.now();
  const page = await ports.store.read(async (repositories) => {
    const normalForms = await verifiedAddresses(repositories, signed);
    if (normalForms.length === 0) return { items: [], total: 0 };
    return repositories.organizationInvitations.page(instance.id, { ...query, normalForms, now });
  });
  return outcomeOf(ports, context, page);
}

/** Accepts one of them. An invitation to somebody else, or to an address not verified yet, does not exist for the person. */
export async function acceptMyInvitation(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  id: string,
): Promise<Outcome<InvitationWithOrganization>> {
  const { instance } = context;
  const accepted = await ports.store.write(async (repositories) => {
    const found = await repositories.organizationInvitations.get(instance.id, id);
    const own = await verifiedAddresses(repositories, signed);
    if (!found || !own.includes(found.invitation.normalForm)) {
      throw new ApiError('organization_invitation_not_found', { longMessage: 'No invitation was found with this id.' });
    }
    return acceptOrganizationInvitation(ports, repositories, instance, found, signed.user.id);
  });
  return outcomeOf(ports, context, accepted);
}

async function verifiedAddresses(
  repositories: Pick<Repositories, 'identifications'>,
  { user }: Signed,
): Promise<string[]> {
  const own = await repositories.identifications.listForUsers(user.instanceId, [user.id]);
  return own
    .filter(({ type, verifiedAt }) => type === 'email_address' && verifiedAt !== null)
    .map(({ normalForm }) => normalForm);
}
