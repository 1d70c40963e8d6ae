/** What a use case knows of the request it serves, and what it hands back. */
import type { Client, DevBrowser, Instance, Session, User } from './entities.js';
import type { ClientView } from './views.js';

/** Who a request comes from. Made in one place: `identifyRequest`. */
export interface Identity {
  readonly client: Client | null;
  readonly devBrowser: DevBrowser | null;
}

/** One Frontend API request, as the domain sees it. */
export interface RequestContext extends Identity {
  readonly instance: Instance;
  /** `Origin` header, for the `azp` claim. */
  readonly origin: string | null;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  /** Best language of the request. */
  readonly locale: string | null;
}

/** A signed-in person: the session, its user and the client that holds it. */
export interface Signed {
  readonly client: Client;
  readonly session: Session;
  readonly user: User;
}

/** The answer to a request: what was asked for, and the client as it is afterwards. */
export interface Outcome<Response> {
  readonly response: Response;
  readonly client: ClientView | null;
  /** New value of the `__client` cookie when the client was made or its token rotated; else null. */
  readonly clientToken: string | null;
}
