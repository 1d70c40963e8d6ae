/** Addresses of pictures. Everybody has one: an uploaded picture, or initials drawn by the instance. */

/** Where a picture is served; `name` and `kind` decide the drawing when there is no upload. */
export function imageUrl(baseUrl: string, imageId: string | null, name: string, kind: 'user' | 'organization'): string {
  if (imageId !== null) return `${baseUrl}/v1/images/${imageId}`;
  const initials = [...name.trim()].length === 0 ? '' : initialsOf(name);
  return `${baseUrl}/v1/images/initials?${new URLSearchParams({ kind, initials }).toString()}`;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
