/** A new sign-in attempt, and whether the client may have one. */
import { ApiError, type ErrorMeta } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { Client, Session, SignInAttempt } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { isSignedIn } from '../session/session-state.js';
import type { CreateSignInParams } from '../use-cases.js';
import { ATTEMPT_LIFETIME_MS } from './attempt-record.js';
import type { Advanced } from './complete-sign-in.js';
import type { Person } from './find-person.js';

/** A single-session client holds one person. */
export async function requireNobody(
  ports: Ports,
  repositories: Repositories,
  { instance }: RequestContext,
  client: Client | null,
): Promise<void> {
  if (instance.settings.session.multiSession || !client) return;
  const now = ports.clock.now();
  const open = await repositories.sessions.listOpenForClient(instance.id, client.id);
  if (open.some((session) => isSignedIn(session, now))) throw new ApiError('session_exists');
}

/** A client holds each person once. */
export async function requireOther(
  ports: Ports,
  repositories: Repositories,
  client: Client | null,
  { user }: Person,
): Promise<void> {
  const same = await sessionOf(ports, repositories, client, user.id);
  if (same) throw new ApiError('identifier_already_signed_in', { meta: sessionMeta(same.id) });
}

/** The person's signed-in session on this client, if there is one. */
export async function sessionOf(
  ports: Pick<Ports, 'clock'>,
  repositories: Pick<Repositories, 'sessions'>,
  client: Client | null,
  userId: string,
): Promise<Session | null> {
  if (!client) return null;
  const open = await repositories.sessions.listOpenForClient(client.instanceId, client.id);
  return open.find((session) => session.userId === userId && isSignedIn(session, ports.clock.now())) ?? null;
}

/** Meta that names the session to activate instead. */
export function sessionMeta(sessionId: string): ErrorMeta {
  return { sessionId };
}

/** Writes an attempt that knows what the request told, and makes it the client's current one. */
export async function insertAttempt(
  ports: Ports,
  repositories: Repositories,
  { instance, locale }: RequestContext,
  client: Client,
  params: CreateSignInParams,
  person: Person | null,
): Promise<Advanced> {
  const now = ports.clock.now();
  const attempt: SignInAttempt = {
    id: ports.ids.create('sia'),
    instanceId: instance.id,
    clientId: client.id,
    status: person ? 'needs_first_factor' : 'needs_identifier',
    identifier: params.identifier ?? null,
    identificationId: person?.identification.id ?? null,
    userId: person?.user.id ?? null,
    firstFactorVerificationId: null,
    secondFactorVerificationId: null,
    firstFactorStrategy: null,
    firstFactorAt: null,
    secondFactorAt: null,
    failedAttempts: 0,
    codesSent: 0,
    createdSessionId: null,
    locale: params.locale ?? locale,
    abandonAt: now + ATTEMPT_LIFETIME_MS,
    createdAt: now,
    updatedAt: now,
  };
  await repositories.attempts.insertSignIn(attempt);
  // `updatedAt` stays: backends compare it with the age of tokens, and nobody signed in or out.
  const updated = { ...client, signInId: attempt.id };
  await repositories.clients.update(updated);
  return { attempt, client: updated, clientToken: null };
}
