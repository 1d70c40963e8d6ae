/** The secret of a client's cookie: random, kept as a digest, new whenever somebody signs in. */
import type { RequestContext } from '../context.js';
import type { Client } from '../entities.js';
import type { WrittenClient } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';

const PURPOSE = 'client-token';

/** Digest of a rotating token. */
export function clientTokenDigest(ports: Pick<Ports, 'digester'>, token: string): string {
  return ports.digester.digest(PURPOSE, token);
}

/** Whether the token is the client's current one. */
export function isClientToken(ports: Pick<Ports, 'digester'>, client: Client, token: string): boolean {
  return ports.digester.matches(PURPOSE, token, client.rotatingTokenDigest);
}

/** The request's client as stored now, or a new one linked to the request's development browser. */
export async function obtainClient(
  ports: Ports,
  repositories: Pick<Repositories, 'clients'>,
  context: RequestContext,
): Promise<WrittenClient> {
  const { instance, devBrowser } = context;
  const current = await currentClient(repositories, context);
  if (current) return { client: current, clientToken: null };
  const now = ports.clock.now();
  const token = ports.ids.secret();
  const created: Client = {
    id: ports.ids.create('client'),
    instanceId: instance.id,
    rotatingTokenDigest: clientTokenDigest(ports, token),
    signInId: null,
    signUpId: null,
    lastActiveSessionId: null,
    lastAuthenticationStrategy: null,
    createdAt: now,
    updatedAt: now,
  };
  await repositories.clients.insert(created);
  if (devBrowser) await repositories.clients.linkDevBrowser(devBrowser.id, created.id);
  return { client: created, clientToken: cookieValue(ports, created, token) };
}

/** The request's client as stored now. A parallel first request may have given the development browser one meanwhile. */
export async function currentClient(
  { clients }: Pick<Repositories, 'clients'>,
  { instance, client, devBrowser }: RequestContext,
): Promise<Client | null> {
  if (client) return clients.get(instance.id, client.id);
  const known = devBrowser ? await clients.findDevBrowser(instance.id, devBrowser.tokenDigest) : null;
  return known?.clientId ? clients.get(instance.id, known.clientId) : null;
}

/** Writes the client with a new token. */
export async function rotateClient(
  ports: Ports,
  repositories: Pick<Repositories, 'clients'>,
  client: Client,
): Promise<WrittenClient> {
  const token = ports.ids.secret();
  const rotatingTokenDigest = clientTokenDigest(ports, token);
  const rotated = { ...client, rotatingTokenDigest, updatedAt: ports.clock.now() };
  await repositories.clients.update(rotated);
  return { client: rotated, clientToken: cookieValue(ports, rotated, token) };
}

function cookieValue(ports: Ports, { id, instanceId }: Client, rotatingToken: string): string {
  return ports.tokens.clientToken(instanceId, { id, rotatingToken }, ports.clock.now());
}
