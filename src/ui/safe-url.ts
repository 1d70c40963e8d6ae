/** Which addresses may be shown or followed. Everything else is treated as absent. */

/** Raster pictures only: an SVG can carry script and style of its own. */
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** The address of a picture, if it is one we may load: http(s), blob, or a raster image in a data URL. */
export function safeImageUrl(url: unknown): string | undefined {
  if (typeof url !== 'string' || url === '') return undefined;
  if (RASTER.test(url)) return url;
  return withScheme(url, ['http:', 'https:', 'blob:']);
}

/** The address of a link, if it leads to a page or a mail program. */
export function safeLinkUrl(url: unknown): string | undefined {
  if (typeof url !== 'string' || url === '') return undefined;
  return withScheme(url, ['http:', 'https:', 'mailto:']);
}

function withScheme(url: string, schemes: readonly string[]): string | undefined {
  try {
    // Resolved as the browser will resolve it, so control characters and case play no tricks.
    return schemes.includes(new URL(url, document.baseURI).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
