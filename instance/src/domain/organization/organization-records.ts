/**
 * Changes to organizations as records, inside a transaction, for whoever is entitled: the Frontend API after its access
 * check, the Backend API with its secret key.
 */
import { ApiError, fieldError } from '../api-error.js';
import type { Instance, Metadata, Organization } from '../entities.js';
import { recordEvent } from '../events.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { addMember, requireRole } from './member-records.js';
import { organizationName, organizationSlug, slugFromName } from './names.js';

/** A new organization. */
export interface NewOrganization {
  readonly name: string;
  readonly slug?: string | null | undefined;
  readonly createdBy: string | null;
  readonly maxAllowedMemberships?: number | null | undefined;
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
  readonly createdAt?: number | undefined;
}

/** What can change. Undefined = keep. */
export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly slug?: string | null | undefined;
  readonly maxAllowedMemberships?: number | null | undefined;
  readonly adminDeleteEnabled?: boolean | null | undefined;
  readonly createdAt?: number | undefined;
}

/** Makes an organization; its creator, if there is one, becomes a member in the creator's role. */
export async function insertOrganization(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  input: NewOrganization,
  actorId: string | null,
): Promise<Organization> {
  const { organizations: settings } = instance.settings;
  const now = ports.clock.now();
  const name = organizationName(input.name);
  const organization: Organization = {
    id: ports.ids.create('org'),
    instanceId: instance.id,
    name,
    slug: await freeSlug(ports, repositories, instance, input.slug, name),
    imageId: null,
    createdBy: input.createdBy,
    maxAllowedMemberships: input.maxAllowedMemberships ?? settings.maxAllowedMemberships,
    adminDeleteEnabled: settings.adminDelete,
    publicMetadata: input.publicMetadata ?? {},
    privateMetadata: input.privateMetadata ?? {},
    membersCount: 0,
    pendingInvitationsCount: 0,
    createdAt: input.createdAt ?? now,
    updatedAt: now,
  };
  await repositories.organizations.insert(organization);
  await recordEvent(ports, repositories, {
    instanceId: instance.id,
    type: 'organization.created',
    actorId,
    subjectId: organization.id,
  });
  if (input.createdBy === null) return organization;
  const role = await requireRole(repositories, instance.id, settings.creatorRole);
  await addMember(ports, repositories, { organization, userId: input.createdBy, role, actorId });
  return { ...organization, membersCount: 1 };
}

/** Changes an organization's own fields. */
export async function changeOrganization(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  organization: Organization,
  change: OrganizationChange,
  actorId: string | null,
): Promise<Organization> {
  const name = change.name === undefined ? organization.name : organizationName(change.name);
  const slug = await changedSlug(ports, repositories, instance, organization, change.slug);
  const updated: Organization = {
    ...organization,
    name,
    slug,
    maxAllowedMemberships: change.maxAllowedMemberships ?? organization.maxAllowedMemberships,
    adminDeleteEnabled: change.adminDeleteEnabled ?? organization.adminDeleteEnabled,
    createdAt: change.createdAt ?? organization.createdAt,
    updatedAt: ports.clock.now(),
  };
  await repositories.directory.update(updated);
  await recordEvent(ports, repositories, {
    instanceId: instance.id,
    type: 'organization.updated',
    actorId,
    subjectId: organization.id,
  });
  return updated;
}

/** Deletes an organization with everything in it. */
export async function removeOrganization(
  ports: Ports,
  repositories: Repositories,
  organization: Organization,
  actorId: string | null,
): Promise<void> {
  const { id, instanceId, imageId } = organization;
  if (imageId !== null) await repositories.pictures.delete(instanceId, imageId);
  await repositories.directory.delete(instanceId, id);
  await recordEvent(ports, repositories, { instanceId, type: 'organization.deleted', actorId, subjectId: id });
}

/** The organization, or the refusal that does not tell whether it ever existed. */
export async function requireOrganization(
  repositories: Pick<Repositories, 'organizations' | 'directory'>,
  instanceId: string,
  idOrSlug: string,
): Promise<Organization> {
  const found =
    (await repositories.organizations.get(instanceId, idOrSlug)) ??
    (await repositories.directory.findBySlug(instanceId, idOrSlug));
  if (!found) throw new ApiError('resource_not_found', { longMessage: 'No organization was found with this id.' });
  return found;
}

async function changedSlug(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  organization: Organization,
  wanted: string | null | undefined,
): Promise<string> {
  if (wanted === undefined || wanted === null || wanted === organization.slug) return organization.slug;
  return freeSlug(ports, repositories, instance, wanted, organization.name);
}

async function freeSlug(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  wanted: string | null | undefined,
  name: string,
): Promise<string> {
  if (wanted === undefined || wanted === null || wanted === '') {
    // The suffix alone makes it unique; a retry would hide a broken generator.
    return slugFromName(name, ports.ids.secret(10).toLowerCase());
  }
  if (!instance.settings.organizations.slugs) {
    throw fieldError('form_param_unknown', 'slug', 'Slugs are not enabled for organizations here.');
  }
  const slug = organizationSlug(wanted);
  const holder = await repositories.directory.findBySlug(instance.id, slug);
  if (holder) throw fieldError('form_identifier_exists', 'slug', 'This slug is taken. Please try another.');
  return slug;
}
