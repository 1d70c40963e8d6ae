/** Pictures of users and organizations. What is stored was re-encoded by us, never what somebody sent. */
import { ApiError, fieldError } from '../api-error.js';
import type { Picture } from '../grants.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';

/** Largest upload. */
export const LARGEST_PICTURE_BYTES = 10 * 1024 * 1024;

/** Reads a picture of an accepted kind and writes it anew; null when it is not one. */
export interface PictureEncoder {
  encode(bytes: Uint8Array): Promise<Pick<Picture, 'contentType' | 'bytes'> | null>;
}

/** Makes our own encoding of an upload, outside of any transaction because it takes time. */
export async function encodePicture(
  { pictures }: Pick<Ports, 'pictures'>,
  upload: Uint8Array,
): Promise<Pick<Picture, 'contentType' | 'bytes'>> {
  if (upload.byteLength === 0) throw fieldError('form_param_nil', 'file', 'The file is empty.');
  if (upload.byteLength > LARGEST_PICTURE_BYTES) throw pictureTooLarge();
  const encoded = await pictures.encode(upload);
  if (encoded) return encoded;
  throw fieldError('form_param_format_invalid', 'file', 'The file must be a JPEG, PNG, GIF or WebP picture.');
}

/** Stores a picture in place of an older one. */
export async function replacePicture(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Pick<Repositories, 'pictures'>,
  owner: { readonly instanceId: string; readonly id: string; readonly imageId: string | null },
  encoded: Pick<Picture, 'contentType' | 'bytes'>,
): Promise<string> {
  const id = ports.ids.create('img');
  const { instanceId } = owner;
  await repositories.pictures.insert({ id, instanceId, ownerId: owner.id, ...encoded, createdAt: ports.clock.now() });
  if (owner.imageId !== null) await repositories.pictures.delete(instanceId, owner.imageId);
  return id;
}

/** The refusal of an upload that is too large. */
export function pictureTooLarge(): ApiError {
  return new ApiError('image_too_large', { longMessage: 'A picture can have 10 MB at most.' });
}
