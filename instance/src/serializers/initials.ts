/** Pictures for people and organizations without one: their initials on a colour that follows from them. */

/** Hues far enough apart to be told from each other, dark enough for white letters. */
const HUES = [212, 262, 292, 332, 12, 32, 92, 152, 182] as const;

/** The drawing. A person's is round when it is shown round; the drawing itself is square. */
export function initialsSvg(initials: string, kind: 'user' | 'organization'): string {
  const sum = [...initials].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), kind === 'user' ? 0 : 4);
  const hue = HUES[sum % HUES.length] ?? HUES[0];
  const text = initials.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img">' +
    `<rect width="64" height="64" fill="hsl(${hue} 45% 38%)"/>` +
    '<text x="32" y="33" fill="#fff" font-family="system-ui, sans-serif" font-size="26" font-weight="600"' +
    ` text-anchor="middle" dominant-baseline="central">${text}</text></svg>`
  );
}
