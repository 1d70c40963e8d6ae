/**
 * The transaction that starts a sign-in. Nothing but counters is written before everything that can be refused has been:
 * a stranger who guesses leaves no clients and no attempts behind.
 */
import { ApiError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import { currentClient } from '../client/client-tokens.js';
import { requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { CreateSignInParams } from '../use-cases.js';
import { beginProvedSignIn, beginSignIn, type BegunSignIn } from './begin-sign-in.js';
import { findPerson, unknownPerson } from './find-person.js';
import { requireNobody, requireOther } from './new-attempt.js';
import { judgePassword, type VerifiedPassword } from './password-proof.js';

/** Judges and begins. A refusal that is returned, not thrown, keeps what was counted. */
export async function startSignIn(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  params: CreateSignInParams,
  verified: VerifiedPassword | null,
): Promise<BegunSignIn | ApiError> {
  const { instance } = context;
  const client = await currentClient(repositories, context);
  if (client) await requireNobody(ports, repositories, context, client);
  if (params.identifier === undefined) return beginSignIn(ports, repositories, context, params, null);
  const person = await findPerson(repositories, instance, params.identifier);
  if (!person) return unknownPerson(instance, params.password !== undefined);
  requireOpen(person.user, ports.clock.now());
  if (client) await requireOther(ports, repositories, client, person);
  if (params.password === undefined) return beginSignIn(ports, repositories, context, params, person);
  const judged = await judgePassword(ports, repositories, context, person.user, verified);
  if (judged instanceof ApiError) return judged;
  return beginProvedSignIn(ports, repositories, context, params, { person, ...judged });
}
