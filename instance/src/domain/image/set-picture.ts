/** The person's own picture and an organization's logo. A refused upload leaves the old one where it is. */
import { ApiError, notFound } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Instance, Organization, User } from '../entities.js';
import { recordEvent } from '../events.js';
import type { Picture } from '../grants.js';
import { requireAccess, type AccessQuestion } from '../organization/access.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { encodePicture, replacePicture } from './picture-records.js';

/** Sets the person's picture. Answers its id. */
export async function setProfileImage(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  upload: Uint8Array,
): Promise<Outcome<string>> {
  const encoded = await encodePicture(ports, upload);
  const user = await ports.store.write((repositories) =>
    setUserPicture(ports, repositories, signed.user, encoded, signed.user.id),
  );
  return outcomeOf(ports, context, user.imageId ?? '');
}

/** Removes the person's picture. Answers the id it had. */
export async function deleteProfileImage(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
): Promise<Outcome<string>> {
  const id = await ports.store.write(async (repositories) => {
    const user = await repositories.users.get(signed.user.instanceId, signed.user.id);
    if (!user?.imageId) throw notFound('picture');
    await setUserPicture(ports, repositories, user, null, user.id);
    return user.imageId;
  });
  return outcomeOf(ports, context, id);
}

/** Gives a user another picture, or none. */
export async function setUserPicture(
  ports: Ports,
  repositories: Repositories,
  { instanceId, id }: Pick<User, 'instanceId' | 'id'>,
  encoded: Pick<Picture, 'contentType' | 'bytes'> | null,
  actorId: string | null,
): Promise<User> {
  const user = await repositories.users.get(instanceId, id);
  if (!user) throw notFound('user');
  const imageId = await exchange(ports, repositories, user, encoded);
  const updated = { ...user, imageId, updatedAt: ports.clock.now() };
  await repositories.users.update(updated);
  await recordEvent(ports, repositories, { instanceId, type: 'user.updated', actorId, subjectId: id });
  return updated;
}

/** Sets the organization's logo. */
export async function setLogo(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  upload: Uint8Array,
): Promise<Outcome<Organization>> {
  const encoded = await encodePicture(ports, upload);
  const updated = await ports.store.write(async (repositories) => {
    const { organization } = await requireAccess(repositories, access);
    return setOrganizationPicture(ports, repositories, organization, encoded, access.userId);
  });
  return outcomeOf(ports, context, updated);
}

/** Removes the organization's logo. */
export async function deleteLogo(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
): Promise<Outcome<Organization>> {
  const updated = await ports.store.write(async (repositories) => {
    const { organization } = await requireAccess(repositories, access);
    if (organization.imageId === null) throw notFound('logo');
    return setOrganizationPicture(ports, repositories, organization, null, access.userId);
  });
  return outcomeOf(ports, context, updated);
}

/** Gives an organization another logo, or none. */
export async function setOrganizationPicture(
  ports: Ports,
  repositories: Repositories,
  organization: Organization,
  encoded: Pick<Picture, 'contentType' | 'bytes'> | null,
  actorId: string | null,
): Promise<Organization> {
  const imageId = await exchange(ports, repositories, organization, encoded);
  const updated = { ...organization, imageId, updatedAt: ports.clock.now() };
  await repositories.directory.update(updated);
  const { instanceId, id } = organization;
  await recordEvent(ports, repositories, { instanceId, type: 'organization.updated', actorId, subjectId: id });
  return updated;
}

/** A picture to show. Pictures are public: their ids are as hard to guess as any secret. */
export async function readPicture(ports: Ports, instance: Instance, id: string): Promise<Picture> {
  const picture = await ports.store.read(({ pictures }) => pictures.get(instance.id, id));
  if (!picture) throw new ApiError('resource_not_found', { longMessage: 'There is no such picture.' });
  return picture;
}

async function exchange(
  ports: Ports,
  repositories: Repositories,
  owner: { readonly instanceId: string; readonly id: string; readonly imageId: string | null },
  encoded: Pick<Picture, 'contentType' | 'bytes'> | null,
): Promise<string | null> {
  if (encoded !== null) return replacePicture(ports, repositories, owner, encoded);
  if (owner.imageId !== null) await repositories.pictures.delete(owner.instanceId, owner.imageId);
  return null;
}
