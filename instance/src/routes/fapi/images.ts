/** Pictures, as pages show them: `/v1/images/{id}`, and drawn initials for everybody who has none. */
import { readPicture } from '../../domain/index.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { queryText } from '../../http/query.js';
import { route } from '../../http/route.js';
import { withoutClient } from '../../http/steps.js';
import { initialsSvg } from '../../serializers/initials.js';

/** A picture is never changed under its address: a new upload gets a new one. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Whatever the bytes are, they can load nothing, run nothing and be framed by nobody. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/** Routes of pictures. */
export const imageRoutes = [
  route('GET', '/v1/images/initials', [withoutClient], (context) => {
    const initials = [...(queryText(context.query, 'initials', 16) ?? '')].slice(0, 2).join('');
    const kind = queryText(context.query, 'kind') === 'organization' ? 'organization' : 'user';
    return picture(context, initialsSvg(initials, kind), 'image/svg+xml');
  }),

  route('GET', '/v1/images/:id', [withoutClient], async (context) => {
    const { bytes, contentType } = await readPicture(context.ports, context.instance, pathParam(context, 'id'));
    return picture(context, bytes, contentType);
  }),
];

function picture(context: HttpContext, body: Uint8Array | string, contentType: string): Response {
  const headers = {
    'Content-Type': contentType,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': POLICY,
    // Pages that isolate themselves may show it all the same: it is public.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': FOREVER,
  };
  context.responseHeaders.delete('Cache-Control');
  // Bytes come from the database, in memory of their own, never a shared one.
  return new Response(body as Uint8Array<ArrayBuffer> | string, { headers });
}
