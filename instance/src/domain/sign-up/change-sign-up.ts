/** Changes a sign-up: every form may bring some of the fields; the answer says what is still missing. */
import type { Outcome, RequestContext } from '../context.js';
import type { SignUpAttempt } from '../entities.js';
import { normalizeEmail } from '../identifier.js';
import type { Ports } from '../ports.js';
import type { SignUpParams } from '../use-cases.js';
import type { SignUpView } from '../views.js';
import { requireFree } from './claims.js';
import { settleSignUp } from './complete-sign-up.js';
import { requireSupported } from './new-sign-up.js';
import { readSignUpForm, type SignUpChange } from './sign-up-form.js';
import { ownSignUp, requireOpenSignUp, signUpOutcome } from './sign-up-record.js';

/** Changes a sign-up. A changed address has to be verified again. */
export async function updateSignUp(
  ports: Ports,
  context: RequestContext,
  id: string,
  params: SignUpParams,
): Promise<Outcome<SignUpView>> {
  const { instance } = context;
  requireSupported(params);
  const before = await ports.store.read((repositories) => ownSignUp(ports, repositories, context, id));
  requireOpenSignUp(before.attempt);
  const { emailAddress, username, phoneNumber } = before.attempt;
  const change = readSignUpForm(instance, params, ports.clock.now(), [emailAddress, username, phoneNumber]);
  const passwordDigest = change.password === undefined ? undefined : await ports.hasher.hash(change.password);
  return ports.store.write(async (repositories) => {
    const { attempt, client } = await ownSignUp(ports, repositories, context, id);
    requireOpenSignUp(attempt);
    const changed = apply(attempt, change, passwordDigest);
    await requireFree(repositories, instance, changed);
    const input = { attempt: changed, client, clientToken: null };
    return signUpOutcome(ports, repositories, context, await settleSignUp(ports, repositories, context, input));
  });
}

function apply(attempt: SignUpAttempt, { fields }: SignUpChange, passwordDigest: string | undefined): SignUpAttempt {
  const typed = { ...attempt, ...fields, ...(passwordDigest !== undefined && { passwordDigest }) };
  // An invitation is good for one address, so that address cannot be exchanged.
  const changed = attempt.invitationId === null ? typed : { ...typed, emailAddress: attempt.emailAddress };
  const sameEmail = normalForm(changed.emailAddress) === normalForm(attempt.emailAddress);
  return {
    ...changed,
    emailVerificationId: sameEmail ? attempt.emailVerificationId : null,
    phoneVerificationId: changed.phoneNumber === attempt.phoneNumber ? attempt.phoneVerificationId : null,
  };
}

function normalForm(email: string | null): string | null {
  return email === null ? null : normalizeEmail(email);
}
