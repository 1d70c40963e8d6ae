/** Reads a client with its attempts in progress and its sessions: what rides along with every answer. */
import type { Client, Instance } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { loadSessionViews } from '../session/session-view.js';
import { isSignedIn } from '../session/session-state.js';
import { loadSignInView } from '../sign-in/sign-in-view.js';
import { loadSignUpView } from '../sign-up/sign-up-view.js';
import type { ClientView } from '../views.js';

/** Which client, for whom. */
export interface ClientViewFacts {
  readonly instance: Instance;
  readonly clientId: string;
  readonly origin: string | null;
}

/** The view; null when the client is gone. Only sessions that stand for a person are listed. */
export async function loadClientView(
  ports: Ports,
  repositories: Repositories,
  { instance, clientId, origin }: ClientViewFacts,
): Promise<ClientView | null> {
  const client = await repositories.clients.get(instance.id, clientId);
  return client ? clientViewOf(ports, repositories, client, { instance, origin }) : null;
}

/** The view of a client that was just read or written. */
export async function clientViewOf(
  ports: Ports,
  repositories: Repositories,
  client: Client,
  { instance, origin }: Omit<ClientViewFacts, 'clientId'>,
): Promise<ClientView> {
  const now = ports.clock.now();
  const open = await repositories.sessions.listOpenForClient(instance.id, client.id);
  const signedIn = open.filter((session) => isSignedIn(session, now));
  const facts = { instance, origin, withTokens: true, notBefore: client.updatedAt };
  const sessions = await loadSessionViews(ports, repositories, signedIn, facts);
  const signIn = client.signInId
    ? await repositories.attempts.getSignIn(instance.id, client.id, client.signInId)
    : null;
  const signUp = client.signUpId
    ? await repositories.attempts.getSignUp(instance.id, client.id, client.signUpId)
    : null;
  return {
    client,
    sessions,
    signIn: signIn && signIn.abandonAt > now ? await loadSignInView(ports, repositories, instance, signIn) : null,
    signUp: signUp && signUp.abandonAt > now ? await loadSignUpView(ports, repositories, instance, signUp) : null,
  };
}
