/** Pictures of users and organizations. */
import { Resource } from './resource.js';

/** A stored picture. */
export class Image extends Resource {
  declare readonly name: string | null;
  declare readonly publicUrl: string | null;
}

/** A file to upload, a data URL, or null to remove the picture. */
export type ImageFile = Blob | string | null;

/** The request that stores a picture: a file as multipart, a data URL as it is, null removes. */
export function imageRequest(path: string, method: 'POST' | 'PUT', file: ImageFile) {
  if (file === null) return { method: 'DELETE' as const, path };
  if (typeof file === 'string') return { method, path, body: new Blob([file], { type: 'application/octet-stream' }) };
  const body = new FormData();
  body.append('file', file);
  return { method, path, body };
}
