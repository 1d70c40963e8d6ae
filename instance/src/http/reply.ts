/** Makes responses. Handlers use nothing else, so headers that every answer needs are added in one place (pipeline). */
import type { ClientJSON, EnvelopeJSON } from 'clerk-kit/protocol';

/** JSON as it is, without the envelope. */
export function bare(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

/** The resource, and the client as it is after the request. */
export function envelope<Resource>(response: Resource, client: ClientJSON | null): Response {
  const body: EnvelopeJSON<Resource> = { response, client };
  return bare(body);
}

/** A redirect that keeps the method (307), as the handshake answers. */
export function redirect(location: string, status: 303 | 307 = 307): Response {
  return new Response(null, { status, headers: { Location: location } });
}

/** Markup. Pages set their own content security policy. */
export function html(markup: string, status = 200): Response {
  return new Response(markup, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
