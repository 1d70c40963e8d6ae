/**
 * The handshake (PROTOCOL 16): tells a backend, through the browser, which cookies its site should have: the session's
 * token if somebody is signed in, or none. As a signed token, or behind a nonce that only the secret key redeems.
 */
import { CookieName } from 'clerk-kit/protocol';
import type { RequestContext } from './context.js';
import type { Client, Instance } from './entities.js';
import { createDevBrowser, devBrowserDigest } from './client/dev-browser.js';
import type { Ports } from './ports.js';
import type { Repositories } from './repositories.js';
import { sessionClaims } from './session/session-claims.js';
import { isSignedIn } from './session/session-state.js';

/** What the backend asks. */
export interface HandshakeInput {
  readonly devBrowserToken: string | null;
  /** The session token the site has, or null. Kept for the log of reasons; what counts is the client. */
  readonly sessionToken: string | null;
  /** Organization to activate in the token, by id or slug. */
  readonly organizationId: string | null;
  readonly format: 'nonce' | 'token';
  /** Suffix of the site's cookies; null when it uses plain names only. */
  readonly suffix: string | null;
}

/** What the browser carries back. */
export type HandshakeResult =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'nonce'; readonly nonce: string };

const NONCE_LIFETIME_MS = 60_000;
const YEAR_SECONDS = 31_536_000;

/** Answers a handshake. A browser that development does not know yet becomes known. */
export async function handshake(
  ports: Ports,
  context: RequestContext,
  input: HandshakeInput,
): Promise<HandshakeResult> {
  const { instance } = context;
  const now = ports.clock.now();
  const development = instance.environmentType === 'development';
  const known = development ? await knownBrowser(ports, instance, input.devBrowserToken) : null;
  const browserToken = development ? (known?.token ?? (await createDevBrowser(ports, instance)).token) : null;
  const client = development ? (known?.client ?? null) : context.client;
  const facts = await ports.store.read(async (repositories) => ({
    key: await repositories.instances.activeSigningKey(instance.id),
    token: client ? await currentToken(ports, repositories, context, client, input.organizationId) : null,
  }));
  if (!facts.key) throw new TypeError(`instance ${instance.id} has no signing key`);
  const uat = facts.token !== null && client ? Math.floor(client.updatedAt / 1000) : 0;
  const directives = [
    ...cookies(CookieName.session, facts.token, input.suffix, development),
    ...cookies(CookieName.clientUat, String(uat), input.suffix, development),
    ...(browserToken === null ? [] : cookies(CookieName.devBrowser, browserToken, input.suffix, development)),
  ];
  if (input.format === 'token')
    return { kind: 'token', token: ports.tokens.handshakeToken(facts.key, directives, now) };
  const nonce = ports.ids.secret();
  const stored = {
    digest: nonceDigest(ports, nonce),
    instanceId: instance.id,
    payload: JSON.stringify(directives),
    expiresAt: now + NONCE_LIFETIME_MS,
  };
  await ports.store.write(({ clients }) => clients.insertHandshakeNonce(stored));
  return { kind: 'nonce', nonce };
}

/** The cookies behind a nonce, once. */
export async function readHandshakePayload(ports: Ports, instance: Instance, nonce: string): Promise<string[] | null> {
  const digest = nonceDigest(ports, nonce);
  const now = ports.clock.now();
  const payload = await ports.store.write(({ clients }) => clients.takeHandshakeNonce(instance.id, digest, now));
  return payload === null ? null : (JSON.parse(payload) as string[]); // what `handshake` stored
}

async function knownBrowser(
  ports: Ports,
  instance: Instance,
  token: string | null,
): Promise<{ readonly token: string; readonly client: Client | null } | null> {
  if (!token) return null;
  return ports.store.read(async ({ clients }) => {
    const devBrowser = await clients.findDevBrowser(instance.id, devBrowserDigest(ports, token));
    if (!devBrowser) return null;
    return { token, client: devBrowser.clientId ? await clients.get(instance.id, devBrowser.clientId) : null };
  });
}

async function currentToken(
  ports: Ports,
  repositories: Repositories,
  { instance, origin }: RequestContext,
  client: Client,
  organization: string | null,
): Promise<string | null> {
  const now = ports.clock.now();
  const id = client.lastActiveSessionId;
  const session = id === null ? null : await repositories.sessions.get(instance.id, id);
  if (session?.clientId !== client.id || !isSignedIn(session, now)) return null;
  const user = await repositories.users.get(instance.id, session.userId);
  const key = await repositories.instances.activeSigningKey(instance.id);
  if (!user || user.banned || !key) return null;
  const memberships = await repositories.organizations.membershipsOfUsers(instance.id, [user.id]);
  const wanted = organization ?? session.lastActiveOrganizationId;
  const membership =
    memberships.find(({ organization: one }) => one.id === wanted || (organization !== null && one.slug === wanted)) ??
    null;
  const issuer = `https://${ports.addresses.frontendApi(instance)}`;
  return ports.tokens.sessionToken(
    key,
    sessionClaims({ instance, session, user, membership, issuer, origin, now }),
    now,
  );
}

/** `Set-Cookie` lines under the plain and the suffixed name; a null value deletes. */
function cookies(name: string, value: string | null, suffix: string | null, development: boolean): string[] {
  const secure = development ? '' : '; Secure';
  const life = value === null ? 'Max-Age=0' : `Max-Age=${YEAR_SECONDS}`;
  const names = suffix === null ? [name] : [name, `${name}_${suffix}`];
  return names.map((each) => `${each}=${value ?? ''}; Path=/; ${life}; SameSite=Lax${secure}`);
}

function nonceDigest(ports: Pick<Ports, 'digester'>, nonce: string): string {
  return ports.digester.digest('handshake-nonce', nonce);
}
