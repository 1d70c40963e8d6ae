/** The attempt of a request: found by id and client, alive, and written back with the client's view as the answer. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { SignInAttempt } from '../entities.js';
import type { WrittenClient } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { loadClientView } from '../client/client-view.js';
import type { SignInView } from '../views.js';
import { loadSignInView } from './sign-in-view.js';

/** How long an attempt may take. */
export const ATTEMPT_LIFETIME_MS = 24 * 60 * 60_000;

/** The client's own sign-in by id. */
export async function ownSignIn(
  ports: Pick<Ports, 'clock'>,
  repositories: Pick<Repositories, 'attempts'>,
  { instance, client }: RequestContext,
  id: string,
): Promise<SignInAttempt> {
  const attempt = client ? await repositories.attempts.getSignIn(instance.id, client.id, id) : null;
  if (!attempt) throw new ApiError('resource_not_found', { longMessage: 'No sign-in was found with this id.' });
  if (attempt.abandonAt <= ports.clock.now()) throw new ApiError('client_state_invalid');
  return attempt;
}

/** The attempt, if the step is possible in its status. */
export function requireStatus(attempt: SignInAttempt, statuses: readonly SignInAttempt['status'][]): void {
  if (!statuses.includes(attempt.status)) {
    throw new ApiError('client_state_invalid', {
      longMessage: 'The sign-in is not at this step. Read it again and go on from its status.',
    });
  }
}

/** The answer after a write. */
export async function signInOutcome(
  ports: Ports,
  repositories: Repositories,
  { instance, origin }: RequestContext,
  attempt: SignInAttempt,
  { client, clientToken }: WrittenClient,
): Promise<Outcome<SignInView>> {
  const response = await loadSignInView(ports, repositories, instance, attempt);
  const view = await loadClientView(ports, repositories, { instance, clientId: client.id, origin });
  return { response, client: view, clientToken };
}
