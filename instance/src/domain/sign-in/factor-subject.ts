/** What a factor request is about: the client's own attempt at the right step, and the open account behind it. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Client, SignInAttempt, User } from '../entities.js';
import { requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { SignInView } from '../views.js';
import { ownSignIn, requireStatus, signInOutcome } from './attempt-record.js';

/** Which of the two proofs a request is about. */
export type Factor = 'first' | 'second';

/** The attempt, its person and its client, read in the transaction that will change them. */
export interface FactorSubject {
  readonly attempt: SignInAttempt;
  readonly user: User;
  readonly client: Client;
}

/** Reads them, or refuses: no such attempt, another step, a locked or banned account. */
export async function factorSubject(
  ports: Pick<Ports, 'clock'>,
  repositories: Repositories,
  context: RequestContext,
  id: string,
  factor: Factor,
): Promise<FactorSubject> {
  const attempt = await ownSignIn(ports, repositories, context, id);
  requireStatus(attempt, [factor === 'first' ? 'needs_first_factor' : 'needs_second_factor']);
  const user = attempt.userId === null ? null : await repositories.users.get(context.instance.id, attempt.userId);
  if (!user) throw new ApiError('client_state_invalid');
  requireOpen(user, ports.clock.now());
  return { attempt, user, client: await requestClient(repositories, context) };
}

/** Where an attempt keeps the verification of a factor. */
export function verificationSlot(factor: Factor): 'firstFactorVerificationId' | 'secondFactorVerificationId' {
  return factor === 'first' ? 'firstFactorVerificationId' : 'secondFactorVerificationId';
}

/** Reads the client's own attempt. */
export async function readSignIn(ports: Ports, context: RequestContext, id: string): Promise<Outcome<SignInView>> {
  return ports.store.read(async (repositories) => {
    const attempt = await ownSignIn(ports, repositories, context, id);
    const client = await requestClient(repositories, context);
    return signInOutcome(ports, repositories, context, attempt, { client, clientToken: null });
  });
}

async function requestClient(
  repositories: Pick<Repositories, 'clients'>,
  { instance, client }: RequestContext,
): Promise<Client> {
  const current = client ? await repositories.clients.get(instance.id, client.id) : null;
  if (!current) throw new ApiError('client_not_found');
  return current;
}
