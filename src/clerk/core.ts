/**
 * What the pieces of the Clerk object share: configuration, the API, the current resources. One owner for the fact "who
 * is signed in here": `select` and nothing else changes session, user and organization.
 */
import type { ClientJSON, PublishableKey } from '../protocol/index.js';
import { Client } from '../resources/client.js';
import type { Environment } from '../resources/environment.js';
import type { Organization } from '../resources/organization.js';
import type { ResourceContext } from '../resources/resource-context.js';
import type { Session } from '../resources/session.js';
import type { FapiClient } from '../transport/fapi-client.js';
import type { CookieJar } from './cookies.js';
import type { ClerkStatus, Emitter, Resources } from './emitter.js';
import type { ClerkOptions } from './options.js';
import type { SessionRuntime } from './session-runtime.js';
import type { ClerkState } from './state.js';

/** The shared state. Pieces read it; the functions below and `load` write it. */
export interface ClerkCore {
  readonly publishableKey: string;
  readonly key: PublishableKey;
  readonly proxyUrl: string;
  readonly domain: string;
  readonly baseUrl: string;
  readonly resources: Emitter<Resources>;
  readonly statuses: Emitter<ClerkStatus>;
  readonly context: ResourceContext;
  readonly fapi: FapiClient;
  readonly navigationListeners: Set<() => void>;
  /** Loads the part that works with sessions; once. */
  readonly openRuntime: () => Promise<SessionRuntime>;
  /** That part, once it is loaded. */
  runtime: SessionRuntime | undefined;
  options: ClerkOptions;
  /** Signals, where an SDK loaded the object. */
  state: ClerkState | undefined;
  status: ClerkStatus;
  loaded: boolean;
  environment: Environment | undefined;
  client: Client | undefined;
  session: Session | null | undefined;
  /** Set before the first request. */
  cookies: CookieJar;
  /** While a session is being activated, answers change the client only; the end of the activation tells listeners. */
  activating: boolean;
}

/** The organization that is active in a session. */
export function activeOrganization(session: Session | null | undefined): Organization | null | undefined {
  if (!session) return session;
  const membership = session.user?.organizationMemberships.find(
    ({ organization }) => organization.id === session.lastActiveOrganizationId,
  );
  return membership?.organization ?? null;
}

/** Makes a session the current one. `undefined` = in transition: listeners must show neither the old nor the new. */
export function select(core: ClerkCore, session: Session | null | undefined): void {
  core.session = session;
  if (session) core.openRuntime().catch(() => undefined); // whoever needs it next tries again
  if (session !== undefined) core.runtime?.onSession(session);
}

/** Tells listeners what is current. Before there is a client there is nothing to tell. */
export function emit(core: ClerkCore): void {
  const { client, session } = core;
  if (!client) return;
  core.resources.emit({ client, session, user: session && session.user, organization: activeOrganization(session) });
}

/** Changes the status and tells. */
export function setStatus(core: ClerkCore, status: ClerkStatus): void {
  if (core.status === status && core.statuses.last === status) return;
  core.status = status;
  core.statuses.emit(status);
}

/** Adopts the client of an answer. A current session that is gone from it is gone here too. */
export function adoptClient(core: ClerkCore, json: ClientJSON | null): void {
  const first = !core.client;
  const client = (core.client ??= new Client(core.context));
  client.apply(json);
  core.runtime?.onClient(client);
  if (core.activating) return;
  if (first) select(core, initialSession(core, client));
  else followClient(core);
  emit(core);
}

/** Takes the current session from the client anew; one that is gone or no longer signed in is gone here too. */
export function followClient(core: ClerkCore): void {
  const current = core.session;
  if (current) select(core, core.client?.signedInSessions.find(({ id }) => id === current.id) ?? null);
}

/** The session to start with: the application's choice, else the last active one, else any. */
export function initialSession(core: ClerkCore, client: Client): Session | null {
  const sessions = client.signedInSessions;
  if (core.options.selectInitialSession) return core.options.selectInitialSession(client);
  return sessions.find(({ id }) => id === client.lastActiveSessionId) ?? sessions[0] ?? null;
}

/** Reads the client again. Rejects when the server cannot be asked; then nothing changes here. */
export function reloadClient(core: ClerkCore): Promise<unknown> {
  return core.fapi.request({ method: 'GET', path: '/client', updateClient: true });
}
