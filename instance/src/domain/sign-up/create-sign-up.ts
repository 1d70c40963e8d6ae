/** Starts a sign-up, with as many of its fields as the first form has; the answer says what is still missing. */
import type { Outcome, RequestContext } from '../context.js';
import { obtainClient } from '../client/client-tokens.js';
import type { Ports } from '../ports.js';
import { requireNobody } from '../sign-in/new-attempt.js';
import type { SignUpParams } from '../use-cases.js';
import type { SignUpView } from '../views.js';
import { requireFree } from './claims.js';
import { settleSignUp } from './complete-sign-up.js';
import { invitedSignUp } from './invited-sign-up.js';
import { blankSignUp, requirePublic, requireSupported } from './new-sign-up.js';
import { readSignUpForm } from './sign-up-form.js';
import { signUpOutcome } from './sign-up-record.js';

/** Starts a sign-up. */
export async function createSignUp(
  ports: Ports,
  context: RequestContext,
  params: SignUpParams,
): Promise<Outcome<SignUpView>> {
  const { instance } = context;
  requireSupported(params);
  const ticket = params.strategy === 'ticket' ? (params.ticket ?? '') : null;
  if (ticket === null) requirePublic(instance);
  const change = readSignUpForm(instance, params, ports.clock.now(), []);
  const passwordDigest = change.password === undefined ? null : await ports.hasher.hash(change.password);
  return ports.store.write(async (repositories) => {
    const written = await obtainClient(ports, repositories, context);
    await requireNobody(ports, repositories, context, written.client);
    const typed = { ...blankSignUp(ports, context, written.client), ...change.fields, passwordDigest };
    const attempt = ticket === null ? typed : await invitedSignUp(ports, repositories, instance, typed, ticket);
    await requireFree(repositories, instance, attempt);
    await repositories.attempts.insertSignUp(attempt);
    // `updatedAt` stays: backends compare it with the age of tokens, and nobody signed in or out.
    const client = { ...written.client, signUpId: attempt.id };
    await repositories.clients.update(client);
    const { clientToken } = written;
    const settled = await settleSignUp(ports, repositories, context, { attempt, client, clientToken });
    return signUpOutcome(ports, repositories, context, { ...settled, clientToken: settled.clientToken ?? clientToken });
  });
}
