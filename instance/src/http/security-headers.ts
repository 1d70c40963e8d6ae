/** Headers that every answer gets. Private data is never stored; what is public says so itself. */

/** Completes a response's headers. Returns a new response, because some responses have immutable headers. */
export function secured(response: Response, extra: Headers, withoutBody: boolean): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of extra) headers.append(name, value);
  headers.set('X-Content-Type-Options', 'nosniff');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.append('Vary', 'Origin');
  return new Response(withoutBody ? null : response.body, { status: response.status, headers });
}
