/** A user's metadata and picture in the hands of the holder of the secret key. */
import type { BackendCaller } from '../backend-caller.js';
import type { Metadata } from '../entities.js';
import { encodePicture } from '../image/picture-records.js';
import { setUserPicture } from '../image/set-picture.js';
import type { Ports } from '../ports.js';
import type { UserView } from '../views.js';
import { changeUser } from './change-user.js';
import { checkedMetadata, mergeMetadata } from './metadata.js';
import { requireUser } from './user-record.js';
import { loadUserView } from './user-view.js';

/** Metadata fields of a request. */
export interface MetadataChange {
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
  readonly unsafeMetadata?: Metadata | undefined;
}

/** Merges metadata, or with `replace` puts it in place of the old. */
export const changeUserMetadata = (
  ports: Ports,
  caller: BackendCaller,
  id: string,
  metadata: MetadataChange,
  { replace }: { readonly replace: boolean },
): Promise<UserView> => {
  const lay = (current: Metadata, patch: Metadata | undefined, param: string): Metadata => {
    if (patch === undefined) return current;
    return replace ? checkedMetadata(patch, param) : mergeMetadata(current, patch, param);
  };
  return changeUser(ports, caller, id, 'user.updated', (user) => ({
    ...user,
    publicMetadata: lay(user.publicMetadata, metadata.publicMetadata, 'public_metadata'),
    privateMetadata: lay(user.privateMetadata, metadata.privateMetadata, 'private_metadata'),
    unsafeMetadata: lay(user.unsafeMetadata, metadata.unsafeMetadata, 'unsafe_metadata'),
  }));
};

/** Sets or, with null, removes the picture. */
export async function changeUserPicture(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  id: string,
  upload: Uint8Array | null,
): Promise<UserView> {
  const encoded = upload === null ? null : await encodePicture(ports, upload);
  return ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, id);
    const updated = await setUserPicture(ports, repositories, user, encoded, actorId);
    return loadUserView(ports, repositories, instance, updated);
  });
}
