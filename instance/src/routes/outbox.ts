/** The outbox: `/outbox` as page and as JSON, and one message as the mailbox would show it. */
import { notFound } from '../domain/api-error.js';
import { readOutbox, readOutboxMessage } from '../domain/outbox.js';
import { pathParam } from '../http/context.js';
import { queryText } from '../http/query.js';
import { bare, html } from '../http/reply.js';
import { route } from '../http/route.js';
import { outboxBody } from '../pages/outbox.js';
import { basePath, developmentPage, page } from '../pages/page.js';
import { outboxMessageJson } from '../serializers/outbox-message.js';

/** E-mails may style themselves and do nothing else: no script, no forms, no requests. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Routes of the outbox. */
export const outboxRoutes = [
  route('GET', '/outbox', [developmentPage], async (context) => {
    const to = queryText(context.query, 'to');
    const messages = await readOutbox(context.ports, context.instance, to);
    if (prefersJson(context.request)) return bare(messages.map(outboxMessageJson));
    const base = basePath(context);
    const body = outboxBody(context.instance.applicationName, base, to ?? '', messages);
    return page({ title: 'Outbox', base, body, script: 'outbox.js' });
  }),

  route('GET', '/outbox/:id', [developmentPage], async (context) => {
    const message = await readOutboxMessage(context.ports, context.instance, pathParam(context, 'id'));
    if (message.html === null) throw notFound('message');
    const response = html(message.html);
    response.headers.set('Content-Security-Policy', MAIL_POLICY);
    return response;
  }),
];

function prefersJson(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}
