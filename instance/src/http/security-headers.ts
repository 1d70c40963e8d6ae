/** Headers that every answer gets. Private data is never stored; what is public says so itself. */

/**
 * Completes a response's headers, in place: building a second response would cost the server's adapter its fast path,
 * which is half of what a small answer costs.
 */
export function secured(response: Response, extra: Headers, withoutBody: boolean): Response {
  const { headers } = response;
  for (const [name, value] of extra) headers.append(name, value);
  headers.set('X-Content-Type-Options', 'nosniff');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.append('Vary', 'Origin');
  return withoutBody ? new Response(null, { status: response.status, headers }) : response;
}
