/** Verifies the addresses of a sign-up by code. The last one completes it, in the transaction of the proof. */
import { ApiError, fieldError, missingParam } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { SignUpAttempt, Verification } from '../entities.js';
import type { Ports } from '../ports.js';
import type { SignUpVerificationParams } from '../use-cases.js';
import { issueCode, judgeCode, requireSendable } from '../verification/codes.js';
import { deliverMessages, storeCodeMessage } from '../verification/messages.js';
import type { SignUpView } from '../views.js';
import { identifiersOf, requireFree } from './claims.js';
import { settleSignUp } from './complete-sign-up.js';
import { ownSignUp, requireOpenSignUp, signUpOutcome } from './sign-up-record.js';
import { loadVerifications } from './sign-up-view.js';

/** What a strategy verifies, and where its verification is kept. */
const CODES = {
  email_code: { type: 'email_address', key: 'email', slot: 'emailVerificationId', channel: 'email' },
  phone_code: { type: 'phone_number', key: 'phone', slot: 'phoneVerificationId', channel: 'sms' },
} as const;

type CodeStrategy = keyof typeof CODES;

/** Sends a code to the sign-up's address or number. */
export async function prepareSignUpVerification(
  ports: Ports,
  context: RequestContext,
  id: string,
  { strategy }: SignUpVerificationParams,
): Promise<Outcome<SignUpView>> {
  const { instance } = context;
  const kind = requireStrategy(strategy);
  const { type, key, slot, channel } = CODES[kind];
  const { outcome, message } = await ports.store.write(async (repositories) => {
    const { attempt, client } = await ownSignUp(ports, repositories, context, id);
    requireOpenSignUp(attempt);
    const target = identifiersOf(attempt).find((one) => one.type === type);
    if (!target) throw new ApiError('verification_missing', { longMessage: `There is no ${type} to verify yet.` });
    const last = (await loadVerifications(repositories, attempt))[key];
    if (last?.status === 'verified') throw new ApiError('verification_already_verified');
    await requireFree(repositories, instance, attempt);
    requireSendable(ports, last, attempt.codesSent, target.normalForm);
    const { verification, code } = issueCode(ports, {
      ...{ instance, purpose: 'sign_up', ownerId: attempt.id, strategy: kind, identification: null },
      ...{ type, target: target.normalForm },
    });
    await repositories.verifications.insert(verification);
    const updated: SignUpAttempt = { ...attempt, [slot]: verification.id, codesSent: attempt.codesSent + 1 };
    await repositories.attempts.updateSignUp({ ...updated, updatedAt: ports.clock.now() });
    const written = { attempt: updated, client, clientToken: null };
    const { locale } = attempt;
    return {
      outcome: await signUpOutcome(ports, repositories, context, written),
      message:
        code === null
          ? null
          : await storeCodeMessage(ports, repositories, {
              ...{ instance, kind: 'verification_code', channel, to: target.value, code, verification, locale },
            }),
    };
  });
  await deliverMessages(ports, instance, message ? [message] : []);
  return outcome;
}

/** Judges a code. */
export async function attemptSignUpVerification(
  ports: Ports,
  context: RequestContext,
  id: string,
  { strategy, code }: SignUpVerificationParams,
): Promise<Outcome<SignUpView>> {
  const kind = requireStrategy(strategy);
  const result = await ports.store.write(async (repositories) => {
    const { attempt, client } = await ownSignUp(ports, repositories, context, id);
    requireOpenSignUp(attempt);
    const verification: Verification | null = (await loadVerifications(repositories, attempt))[CODES[kind].key];
    const judged = judgeCode(ports, verification, code, kind, attempt.failedAttempts);
    if (judged instanceof ApiError) return { error: judged };
    await repositories.verifications.update(judged.verification);
    if (judged.error) {
      const failedAttempts = attempt.failedAttempts + 1;
      await repositories.attempts.updateSignUp({ ...attempt, failedAttempts, updatedAt: ports.clock.now() });
      return { error: judged.error };
    }
    const settled = await settleSignUp(ports, repositories, context, { attempt, client, clientToken: null });
    return { outcome: await signUpOutcome(ports, repositories, context, settled) };
  });
  if (result.error) throw result.error;
  return result.outcome;
}

function requireStrategy(strategy: string | undefined): CodeStrategy {
  if (strategy === undefined) throw missingParam('strategy');
  if (strategy !== 'email_code' && strategy !== 'phone_code') {
    throw fieldError('form_param_value_invalid', 'strategy', `The strategy ${strategy} is not enabled here.`);
  }
  return strategy;
}
