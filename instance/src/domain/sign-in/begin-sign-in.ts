/** Writes a new sign-in and answers it: waiting for a factor, with a code on its way, or with a password already proved. */
import type { Outcome, RequestContext } from '../context.js';
import type { OutboxMessage, SignInAttempt, User } from '../entities.js';
import { obtainClient } from '../client/client-tokens.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { CreateSignInParams } from '../use-cases.js';
import type { SignInView } from '../views.js';
import { signInOutcome } from './attempt-record.js';
import { advance } from './complete-sign-in.js';
import type { Person } from './find-person.js';
import { insertAttempt } from './new-attempt.js';
import { isCodeStrategy, sendCode } from './send-code.js';

/** The answer, and the message to deliver after the commit. */
export interface BegunSignIn {
  readonly outcome: Outcome<SignInView>;
  readonly message: OutboxMessage | null;
}

/** An attempt that waits for an identifier or a factor; where a code was asked for, it is on its way. */
export async function beginSignIn(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  params: CreateSignInParams,
  person: Person | null,
): Promise<BegunSignIn> {
  const { client, clientToken } = await obtainClient(ports, repositories, context);
  const started = await insertAttempt(ports, repositories, context, client, params, person);
  const { strategy } = params;
  const sent =
    person && isCodeStrategy(strategy)
      ? await sendCode(ports, repositories, context, { ...started, user: person.user, params: { strategy } })
      : null;
  const written = { client: started.client, clientToken };
  const outcome = await signInOutcome(ports, repositories, context, sent?.attempt ?? started.attempt, written);
  return { outcome, message: sent?.message ?? null };
}

/** An attempt whose password is proved: complete, or waiting for the second factor. */
export async function beginProvedSignIn(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  params: CreateSignInParams,
  proved: { readonly person: Person; readonly user: User; readonly proof: Partial<SignInAttempt> },
): Promise<BegunSignIn> {
  const written = await obtainClient(ports, repositories, context);
  const started = await insertAttempt(ports, repositories, context, written.client, params, proved.person);
  const attempt = { ...started.attempt, ...proved.proof };
  const done = await advance(ports, repositories, context, { attempt, user: proved.user, client: started.client });
  const clientToken = done.clientToken ?? written.clientToken;
  const outcome = await signInOutcome(ports, repositories, context, done.attempt, { ...done, clientToken });
  return { outcome, message: null };
}
