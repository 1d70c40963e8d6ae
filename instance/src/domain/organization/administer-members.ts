/** Memberships for the holder of the secret key. */
import type { BackendCaller } from '../backend-caller.js';
import type { Metadata } from '../entities.js';
import type { MemberQuery, Page } from '../grant-repositories.js';
import { notFound } from '../api-error.js';
import type { Ports } from '../ports.js';
import type { MembershipWithOrganization } from '../repositories.js';
import { mergeMetadata } from '../user/metadata.js';
import { requireUser } from '../user/user-record.js';
import { inOrganization } from './administer.js';
import { addMember, changeRole, removeMember, requireMember, requireRole } from './member-records.js';
import { memberViews, type MemberView } from './member-view.js';
import { requireOrganization } from './organization-records.js';

/** Metadata of a membership. */
export interface MembershipMetadata {
  readonly publicMetadata?: Metadata | null | undefined;
  readonly privateMetadata?: Metadata | null | undefined;
}

/** A page of memberships: of an organization (by id or slug), of a user, or of the whole instance. */
export async function pageMemberships(
  ports: Ports,
  { instance }: BackendCaller,
  { organization, ...query }: Omit<MemberQuery, 'organizationId'> & { readonly organization?: string | undefined },
): Promise<Page<MemberView>> {
  return ports.store.read(async (repositories) => {
    const found =
      organization === undefined ? null : await requireOrganization(repositories, instance.id, organization);
    const scope = found ? { organizationId: found.id } : {};
    const page = await repositories.members.page(instance.id, { ...query, ...scope });
    return { items: await memberViews(ports, repositories, instance, page.items), total: page.total };
  });
}

/** Adds a user to an organization. */
export async function admitMember(
  ports: Ports,
  caller: BackendCaller,
  organizationId: string,
  input: { readonly userId: string; readonly role: string } & MembershipMetadata,
): Promise<MemberView> {
  return withMember(ports, caller, organizationId, async (repositories, organization) => {
    const role = await requireRole(repositories, caller.instance.id, input.role);
    const { id: userId } = await requireUser(repositories, caller.instance, input.userId);
    return addMember(ports, repositories, {
      organization,
      userId,
      role,
      publicMetadata: input.publicMetadata ?? {},
      privateMetadata: input.privateMetadata ?? {},
      actorId: caller.actorId,
    });
  });
}

/** Gives a member another role. */
export async function appointMember(
  ports: Ports,
  caller: BackendCaller,
  organizationId: string,
  { userId, role: key }: { readonly userId: string; readonly role: string },
): Promise<MemberView> {
  return withMember(ports, caller, organizationId, async (repositories, organization) => {
    const role = await requireRole(repositories, caller.instance.id, key);
    const found = await requireMember(repositories, organization, userId);
    return changeRole(ports, repositories, found, role, caller.actorId);
  });
}

/** Merges a membership's metadata. */
export async function changeMemberMetadata(
  ports: Ports,
  caller: BackendCaller,
  organizationId: string,
  userId: string,
  patch: MembershipMetadata,
): Promise<MemberView> {
  return withMember(ports, caller, organizationId, async (repositories, organization) => {
    const found = await requireMember(repositories, organization, userId);
    const { publicMetadata, privateMetadata } = found.membership;
    const membership = {
      ...found.membership,
      publicMetadata: mergeMetadata(publicMetadata, patch.publicMetadata ?? {}, 'public_metadata'),
      privateMetadata: mergeMetadata(privateMetadata, patch.privateMetadata ?? {}, 'private_metadata'),
      updatedAt: ports.clock.now(),
    };
    await repositories.members.update(membership);
    return { ...found, membership };
  });
}

/** Removes a member. The last administrator stays; delete the organization instead. */
export async function dismissMember(
  ports: Ports,
  caller: BackendCaller,
  organizationId: string,
  userId: string,
): Promise<MemberView> {
  return withMember(ports, caller, organizationId, async (repositories, organization) => {
    const found = await requireMember(repositories, organization, userId);
    await removeMember(ports, repositories, found, caller.actorId);
    return found;
  });
}

async function withMember(
  ports: Ports,
  caller: BackendCaller,
  organizationId: string,
  change: (
    ...input: Parameters<Parameters<typeof inOrganization<MembershipWithOrganization>>[3]>
  ) => Promise<MembershipWithOrganization>,
): Promise<MemberView> {
  return inOrganization(ports, caller, organizationId, async (repositories, organization) => {
    const changed = await change(repositories, organization);
    const [view] = await memberViews(ports, repositories, caller.instance, [changed]);
    if (!view) throw notFound('user');
    return view;
  });
}
