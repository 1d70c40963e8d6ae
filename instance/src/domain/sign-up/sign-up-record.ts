/** The sign-up of a request: found by id and client, alive; written back with the client's view as the answer. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Client, SignUpAttempt } from '../entities.js';
import { loadClientView } from '../client/client-view.js';
import type { WrittenClient } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { SignUpView } from '../views.js';
import { loadSignUpView } from './sign-up-view.js';

/** An attempt after a step, with its client. */
export interface AdvancedSignUp extends WrittenClient {
  readonly attempt: SignUpAttempt;
}

/** The client's own sign-up by id, and the client. */
export async function ownSignUp(
  ports: Pick<Ports, 'clock'>,
  repositories: Pick<Repositories, 'attempts' | 'clients'>,
  { instance, client }: RequestContext,
  id: string,
): Promise<{ readonly attempt: SignUpAttempt; readonly client: Client }> {
  const current = client ? await repositories.clients.get(instance.id, client.id) : null;
  const attempt = current ? await repositories.attempts.getSignUp(instance.id, current.id, id) : null;
  if (!attempt || !current)
    throw new ApiError('resource_not_found', { longMessage: 'No sign-up was found with this id.' });
  if (attempt.abandonAt <= ports.clock.now()) throw new ApiError('client_state_invalid');
  return { attempt, client: current };
}

/** Refuses to change a sign-up that is over. */
export function requireOpenSignUp({ status }: SignUpAttempt): void {
  if (status !== 'missing_requirements') {
    throw new ApiError('client_state_invalid', { longMessage: 'This sign-up is complete. Start a new one.' });
  }
}

/** The answer after a write. */
export async function signUpOutcome(
  ports: Ports,
  repositories: Repositories,
  { instance, origin }: RequestContext,
  { attempt, client, clientToken }: AdvancedSignUp,
): Promise<Outcome<SignUpView>> {
  const response = await loadSignUpView(ports, repositories, instance, attempt);
  const view = await loadClientView(ports, repositories, { instance, clientId: client.id, origin });
  return { response, client: view, clientToken };
}

/** Reads the client's own sign-up. */
export async function readSignUp(ports: Ports, context: RequestContext, id: string): Promise<Outcome<SignUpView>> {
  return ports.store.read(async (repositories) => {
    const own = await ownSignUp(ports, repositories, context, id);
    return signUpOutcome(ports, repositories, context, { ...own, clientToken: null });
  });
}
