/**
 * Cross-origin answers for the Frontend API. The exact origin is reflected together with credentials, on refusals too,
 * because a browser hides the body of an error that lacks the headers. Never `*`: it does not go with credentials.
 */
import { DEV_BROWSER_HEADER } from 'clerk-kit/protocol';
import type { Location } from './location.js';
import { isAllowedOrigin } from './origin.js';

const EXPOSED = `${DEV_BROWSER_HEADER}, x-country, retry-after`;
const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of an allowed origin read the answer. The Backend API is for servers and the instance's own pages show
 * codes, so both stay closed whatever the origin. An address without an instance has no data to protect, and a page
 * with a wrong address should be able to read why it fails.
 */
export function permitReading(request: Request, location: Location | null, ownOrigin: string, headers: Headers): void {
  const origin = request.headers.get('origin');
  if (origin === null || origin === 'null') return;
  if (location !== null && !isFrontendPath(location.path)) return;
  if (location === null && new URL(request.url).pathname.startsWith('/backend/')) return;
  if (location !== null && !isAllowedOrigin(location.instance, origin, ownOrigin)) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Allow-Credentials', 'true');
  headers.set('Access-Control-Expose-Headers', EXPOSED);
}

/** The answer to a preflight; without the headers of `permitReading` a browser takes it as a refusal. */
export function preflight(request: Request): Response {
  const headers = new Headers({
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
  });
  const wanted = request.headers.get('access-control-request-headers');
  if (wanted !== null && /^[\w\s,-]{1,512}$/.test(wanted)) headers.set('Access-Control-Allow-Headers', wanted);
  return new Response(null, { status: 204, headers });
}

function isFrontendPath(path: string): boolean {
  return path.startsWith('/v1/') || path.startsWith('/.well-known/');
}
