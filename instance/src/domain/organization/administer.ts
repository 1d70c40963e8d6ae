/** Organizations for the holder of the secret key: anything in the instance, without being a member. */
import type { BackendCaller } from '../backend-caller.js';
import type { Metadata, Organization, Role } from '../entities.js';
import { recordEvent } from '../events.js';
import type { OrganizationQuery, Page } from '../grant-repositories.js';
import { encodePicture } from '../image/picture-records.js';
import { setOrganizationPicture } from '../image/set-picture.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { checkedMetadata, mergeMetadata } from '../user/metadata.js';
import { requireUser } from '../user/user-record.js';
import { requireOrganizations } from './access.js';
import {
  changeOrganization,
  insertOrganization,
  removeOrganization,
  requireOrganization,
  type NewOrganization,
  type OrganizationChange,
} from './organization-records.js';

/** A page of organizations. */
export async function pageOrganizations(
  ports: Ports,
  { instance }: BackendCaller,
  query: OrganizationQuery,
): Promise<Page<Organization>> {
  return ports.store.read(({ directory }) => directory.page(instance.id, query));
}

/** An organization by its id or slug. */
export async function findOrganization(
  ports: Ports,
  { instance }: BackendCaller,
  idOrSlug: string,
): Promise<Organization> {
  return ports.store.read((repositories) => requireOrganization(repositories, instance.id, idOrSlug));
}

/** Makes an organization, with a creator or without. */
export async function makeOrganization(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  input: NewOrganization,
): Promise<Organization> {
  requireOrganizations(instance);
  return ports.store.write(async (repositories) => {
    if (input.createdBy !== null) await requireUser(repositories, instance, input.createdBy);
    return insertOrganization(ports, repositories, instance, input, actorId);
  });
}

/** Changes an organization. */
export async function reviseOrganization(
  ports: Ports,
  caller: BackendCaller,
  id: string,
  change: OrganizationChange,
): Promise<Organization> {
  return inOrganization(ports, caller, id, (repositories, organization) =>
    changeOrganization(ports, repositories, caller.instance, organization, change, caller.actorId),
  );
}

/** Merges metadata, or with `replace` puts it in place of the old. */
export async function changeOrganizationMetadata(
  ports: Ports,
  caller: BackendCaller,
  id: string,
  metadata: { readonly publicMetadata?: Metadata | undefined; readonly privateMetadata?: Metadata | undefined },
  { replace }: { readonly replace: boolean },
): Promise<Organization> {
  const lay = (current: Metadata, patch: Metadata | undefined, param: string): Metadata => {
    if (patch === undefined) return current;
    return replace ? checkedMetadata(patch, param) : mergeMetadata(current, patch, param);
  };
  return inOrganization(ports, caller, id, async (repositories, organization) => {
    const updated = {
      ...organization,
      publicMetadata: lay(organization.publicMetadata, metadata.publicMetadata, 'public_metadata'),
      privateMetadata: lay(organization.privateMetadata, metadata.privateMetadata, 'private_metadata'),
      updatedAt: ports.clock.now(),
    };
    await repositories.directory.update(updated);
    const { instanceId } = organization;
    const type = 'organization.updated';
    await recordEvent(ports, repositories, { instanceId, type, actorId: caller.actorId, subjectId: organization.id });
    return updated;
  });
}

/** Sets or, with null, removes the logo. */
export async function changeOrganizationPicture(
  ports: Ports,
  caller: BackendCaller,
  id: string,
  upload: Uint8Array | null,
): Promise<Organization> {
  const encoded = upload === null ? null : await encodePicture(ports, upload);
  return inOrganization(ports, caller, id, (repositories, organization) =>
    setOrganizationPicture(ports, repositories, organization, encoded, caller.actorId),
  );
}

/** Deletes an organization with everything in it. */
export async function dropOrganization(ports: Ports, caller: BackendCaller, id: string): Promise<Organization> {
  return inOrganization(ports, caller, id, async (repositories, organization) => {
    await removeOrganization(ports, repositories, organization, caller.actorId);
    return organization;
  });
}

/** Roles of the instance. */
export async function instanceRoles(ports: Ports, { instance }: BackendCaller): Promise<Role[]> {
  return ports.store.read(({ organizations }) => organizations.roles(instance.id));
}

/** A write that concerns one organization. */
export async function inOrganization<Result>(
  ports: Ports,
  { instance }: BackendCaller,
  id: string,
  work: (repositories: Repositories, organization: Organization) => Promise<Result>,
): Promise<Result> {
  return ports.store.write(async (repositories) =>
    work(repositories, await requireOrganization(repositories, instance.id, id)),
  );
}
