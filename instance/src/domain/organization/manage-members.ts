/** Members as the organization's own people see and manage them. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Role } from '../entities.js';
import type { MemberQuery, Page } from '../grant-repositories.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { MembershipWithOrganization, Repositories } from '../repositories.js';
import { requireAccess, requireOrganizations, type AccessQuestion } from './access.js';
import { addMember, changeRole, removeMember, requireMember, requireRole } from './member-records.js';
import { memberViews, type MemberView } from './member-view.js';

/** A page of members, newest first unless asked otherwise. */
export async function listMembers(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  query: Omit<MemberQuery, 'organizationId'>,
): Promise<Outcome<Page<MemberView>>> {
  const page = await ports.store.read(async (repositories) => {
    await requireAccess(repositories, access);
    const { instance, organizationId } = access;
    const found = await repositories.members.page(instance.id, { ...query, organizationId });
    return { items: await memberViews(ports, repositories, instance, found.items), total: found.total };
  });
  return outcomeOf(ports, context, page);
}

/** Adds an existing user. Only for those who may manage members; the user's consent is the invitation's business. */
export async function createMembership(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  params: { readonly userId: string; readonly role: string },
): Promise<Outcome<MemberView>> {
  return changeMembership(ports, context, access, async (repositories, { organization }) => {
    const role = await requireRole(repositories, access.instance.id, params.role);
    const user = await repositories.users.get(access.instance.id, params.userId);
    if (!user) throw new ApiError('resource_not_found', { longMessage: 'No user was found with this id.' });
    return addMember(ports, repositories, { organization, userId: user.id, role, actorId: access.userId });
  });
}

/** Gives a member another role. */
export async function updateMembership(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  params: { readonly userId: string; readonly role: string },
): Promise<Outcome<MemberView>> {
  return changeMembership(ports, context, access, async (repositories, { organization }) => {
    const role = await requireRole(repositories, access.instance.id, params.role);
    const found = await requireMember(repositories, organization, params.userId);
    return changeRole(ports, repositories, found, role, access.userId);
  });
}

/** Removes a member. */
export async function deleteMembership(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  userId: string,
): Promise<Outcome<MemberView>> {
  return changeMembership(ports, context, access, async (repositories, { organization }) => {
    const found = await requireMember(repositories, organization, userId);
    await removeMember(ports, repositories, found, access.userId);
    return found;
  });
}

/** Leaves an organization. Answers its id. */
export async function leaveOrganization(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  organizationId: string,
): Promise<Outcome<string>> {
  const question = { instance: context.instance, organizationId, userId: signed.user.id, permission: null };
  await ports.store.write(async (repositories) => {
    const found = await requireAccess(repositories, question);
    await removeMember(ports, repositories, found, signed.user.id);
  });
  return outcomeOf(ports, context, organizationId);
}

/** The organizations of the signed-in person, a page at a time. */
export async function listMyMemberships(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  slice: { readonly limit: number; readonly offset: number },
): Promise<Outcome<Page<MemberView>>> {
  const { instance } = context;
  requireOrganizations(instance);
  const page = await ports.store.read(async (repositories) => {
    const found = await repositories.members.page(instance.id, { ...slice, userIds: [signed.user.id] });
    return { items: await memberViews(ports, repositories, instance, found.items), total: found.total };
  });
  return outcomeOf(ports, context, page);
}

/** Roles that members can have. */
export async function listRoles(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
): Promise<Outcome<Role[]>> {
  const roles = await ports.store.read(async (repositories) => {
    await requireAccess(repositories, access);
    return repositories.organizations.roles(access.instance.id);
  });
  return outcomeOf(ports, context, roles);
}

/** One transaction: the asker's access, the change, and the view of what came out. */
async function changeMembership(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  change: (repositories: Repositories, asker: MembershipWithOrganization) => Promise<MembershipWithOrganization>,
): Promise<Outcome<MemberView>> {
  const view = await ports.store.write(async (repositories) => {
    const asker = await requireAccess(repositories, access);
    const changed = await change(repositories, asker);
    const [only] = await memberViews(ports, repositories, access.instance, [changed]);
    if (!only) throw new ApiError('resource_not_found', { longMessage: 'No user was found with this id.' });
    return only;
  });
  return outcomeOf(ports, context, view);
}
