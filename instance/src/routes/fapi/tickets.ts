/** Links of invitations and sign-in tokens: `/v1/tickets/accept`. Reads only, because mail scanners follow links too. */
import { QueryParam } from 'clerk-kit/protocol';
import { ticketDestination } from '../../domain/index.js';
import type { HttpContext } from '../../http/context.js';
import { isAllowedOrigin } from '../../http/origin.js';
import { requiredQueryText } from '../../http/query.js';
import { redirect } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { withoutClient } from '../../http/steps.js';

/** Routes of tickets. */
export const ticketRoutes = [
  route('GET', '/v1/tickets/accept', [withoutClient], async (context) => {
    const ticket = requiredQueryText(context.query, 'ticket', 512);
    const { status, redirectUrl } = await ticketDestination(context.ports, context.instance, ticket);
    const target = redirectUrl !== null && isOurs(context, redirectUrl) ? redirectUrl : pageFor(context, status);
    const url = new URL(target, context.ports.addresses.baseUrl(context.instance));
    url.searchParams.set(QueryParam.ticket, ticket);
    url.searchParams.set(QueryParam.status, status);
    return redirect(url.href, 303);
  }),
];

/** The address was given by the holder of the secret key, but the ticket still only goes where pages of the instance are. */
function isOurs(context: HttpContext, redirectUrl: string): boolean {
  if (!URL.canParse(redirectUrl) || !/^https?:/i.test(redirectUrl)) return false;
  return isAllowedOrigin(context.instance, new URL(redirectUrl).origin, context.services.publicOrigin());
}

function pageFor(context: HttpContext, status: string): string {
  const { display } = context.instance.settings;
  // Without pages of the application's own it is the Account Portal's, below the instance's address.
  const path = context.ports.addresses.baseUrl(context.instance);
  return status === 'sign_up' ? (display.signUpUrl ?? `${path}/sign-up`) : (display.signInUrl ?? `${path}/sign-in`);
}
