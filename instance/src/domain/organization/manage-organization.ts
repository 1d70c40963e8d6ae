/** Organizations as their members use them: create, read, change, delete. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Organization, User } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireAccess, requireOrganizations, type AccessQuestion } from './access.js';
import {
  changeOrganization,
  insertOrganization,
  removeOrganization,
  type OrganizationChange,
} from './organization-records.js';

/** Makes an organization with the signed-in person as its administrator, within the limits of person and instance. */
export async function createOrganization(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  params: { readonly name: string; readonly slug?: string | null | undefined },
): Promise<Outcome<Organization>> {
  const { instance } = context;
  requireOrganizations(instance);
  const organization = await ports.store.write(async (repositories) => {
    const user = await repositories.users.get(instance.id, signed.user.id);
    if (!user) throw new ApiError('authentication_invalid');
    await requireQuota(repositories, context, user);
    const input = { name: params.name, slug: params.slug, createdBy: user.id };
    return insertOrganization(ports, repositories, instance, input, user.id);
  });
  return outcomeOf(ports, context, organization);
}

/** An organization that the person is a member of. */
export async function readOrganization(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
): Promise<Outcome<Organization>> {
  const { organization } = await ports.store.read((repositories) => requireAccess(repositories, access));
  return outcomeOf(ports, context, organization);
}

/** Changes name or slug. */
export async function updateOrganization(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  change: Pick<OrganizationChange, 'name' | 'slug'>,
): Promise<Outcome<Organization>> {
  const updated = await ports.store.write(async (repositories) => {
    const { organization } = await requireAccess(repositories, access);
    return changeOrganization(ports, repositories, context.instance, organization, change, access.userId);
  });
  return outcomeOf(ports, context, updated);
}

/** Deletes the organization for everybody; sessions in which it is active go back to the personal account. */
export async function deleteOrganization(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
): Promise<Outcome<Organization>> {
  const deleted = await ports.store.write(async (repositories) => {
    const { organization } = await requireAccess(repositories, access);
    if (!organization.adminDeleteEnabled) throw new ApiError('organization_admin_delete_not_enabled');
    await removeOrganization(ports, repositories, organization, access.userId);
    return organization;
  });
  return outcomeOf(ports, context, deleted);
}

async function requireQuota(repositories: Repositories, { instance }: RequestContext, user: User): Promise<void> {
  const { actions } = instance.settings;
  if (!actions.createOrganization || !user.createOrganizationEnabled) {
    throw new ApiError('user_create_organization_not_enabled');
  }
  const limit = user.createOrganizationsLimit ?? actions.createOrganizationsLimit;
  if (limit === null || limit === 0) return;
  const count = await repositories.directory.countCreatedBy(instance.id, user.id);
  if (count >= limit) throw new ApiError('organization_quota_exceeded');
}
