/** Requests that come from no browser, and views of sessions for them. */
import { notFound } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { Instance, Session } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { SessionView } from '../views.js';
import { loadSessionViews } from './session-view.js';

/** The context of a request without a browser. */
export function nobody(instance: Instance): RequestContext {
  return { instance, client: null, devBrowser: null, origin: null, ipAddress: null, userAgent: null, locale: null };
}

/** A session, without a token. */
export async function anyView(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  session: Session,
): Promise<SessionView> {
  const [view] = await loadSessionViews(ports, repositories, [session], { instance, origin: null, withTokens: false });
  if (!view) throw notFound('session');
  return view;
}
