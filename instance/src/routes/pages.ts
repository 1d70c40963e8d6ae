/** The instance's own pages: landing page, outbox, and their style sheet and script. */
import { formatPublishableKey } from 'clerk-kit/protocol';
import { notFound } from '../domain/api-error.js';
import type { OutboxMessage } from '../domain/entities.js';
import { pathParam, type HttpContext } from '../http/context.js';
import { queryText } from '../http/query.js';
import { bare, html } from '../http/reply.js';
import { route } from '../http/route.js';
import { landingBody } from '../pages/landing.js';
import { OUTBOX_JS } from '../pages/outbox.js.js';
import { outboxBody } from '../pages/outbox.js';
import { PAGES_CSS } from '../pages/pages.css.js';
import { basePath, developmentPage, page } from '../pages/page.js';
import { outboxMessageJson } from '../serializers/outbox-message.js';

const SHOWN = 50;

/** E-mails may style themselves and do nothing else: no script, no forms, no requests. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Routes of the pages. */
export const pageRoutes = [
  route('GET', '/', [developmentPage], (context) => {
    const { instance, ports } = context;
    const publishableKey = formatPublishableKey(instance.environmentType, ports.addresses.frontendApi(instance));
    const url = ports.addresses.baseUrl(instance);
    const backendUrl = `${context.services.publicOrigin()}/backend`;
    const application = instance.settings.display.applicationName ?? instance.applicationName;
    const base = basePath(context);
    return page({
      title: application,
      base,
      body: landingBody({ application, base, url, backendUrl, publishableKey }),
    });
  }),

  route('GET', '/outbox', [developmentPage], async (context) => {
    const to = queryText(context.query, 'to') ?? '';
    const messages = await readOutbox(context, to);
    if (prefersJson(context.request)) return bare(messages.map(outboxMessageJson));
    const base = basePath(context);
    const body = outboxBody(context.instance.applicationName, base, to, messages);
    return page({ title: 'Outbox', base, body, script: 'outbox.js' });
  }),

  route('GET', '/outbox/:id', [developmentPage], async (context) => {
    const message = await context.ports.store.read(({ outbox }) => outbox.get(pathParam(context, 'id')));
    if (!message || message.instanceId !== context.instance.id || message.html === null) throw notFound('message');
    const response = html(message.html);
    response.headers.set('Content-Security-Policy', MAIL_POLICY);
    return response;
  }),

  route('GET', '/pages/pages.css', [developmentPage], () => asset(PAGES_CSS, 'text/css')),
  route('GET', '/pages/outbox.js', [developmentPage], () => asset(OUTBOX_JS, 'text/javascript')),
];

function readOutbox(context: HttpContext, to: string): Promise<OutboxMessage[]> {
  const query = { instanceId: context.instance.id, limit: SHOWN, ...(to === '' ? {} : { to }) };
  return context.ports.store.read(({ outbox }) => outbox.list(query));
}

function prefersJson(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

function asset(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' } });
}
