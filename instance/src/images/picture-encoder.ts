/**
 * Re-encodes pictures. The kind is told by content, never by name or header; anything with a second meaning (SVG, HTML,
 * archives) is not a kind we know, and what is appended to a real picture does not survive being drawn anew.
 */
import type { PictureEncoder } from '../domain/image/picture-records.js';

/** Longest side of what we keep. */
const SIDE = 512;

/** More pixels than any camera takes; refused before they are unpacked. */
const MOST_PIXELS = 50_000_000;

/** First bytes of the kinds we accept. */
const SIGNATURES: readonly (readonly [offset: number, bytes: string])[] = [
  [0, '\xff\xd8\xff'],
  [0, '\x89PNG\r\n\x1a\n'],
  [0, 'GIF87a'],
  [0, 'GIF89a'],
  [8, 'WEBP'],
];

/** An encoder on sharp, which is loaded when the first picture comes. */
export function createPictureEncoder(): PictureEncoder {
  return {
    async encode(bytes) {
      if (!isKnownKind(bytes)) return null;
      const { default: sharp } = await import('sharp');
      try {
        const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 });
        // `rotate` applies the camera's orientation, because the metadata that says so is dropped.
        const drawn = picture.rotate().resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true });
        const encoded = await drawn.webp({ quality: 85 }).toBuffer();
        return { contentType: 'image/webp', bytes: new Uint8Array(encoded) };
      } catch {
        // Damaged, truncated or too many pixels: to the sender all of these are "not a picture we accept".
        return null;
      }
    },
  };
}

function isKnownKind(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return SIGNATURES.some(([offset, signature]) => head.startsWith(signature, offset));
}
