/** Sends a code for a sign-in. The code is good for this attempt, this purpose and this address only. */
import { ApiError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { MessageKind, OutboxMessage, SignInAttempt, User, VerificationPurpose } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { PrepareFactorParams } from '../use-cases.js';
import { issueCode, requireSendable } from '../verification/codes.js';
import { storeCodeMessage } from '../verification/messages.js';
import { chosenAddress, firstFactors, RESET_STRATEGIES, secondFactors } from './factors.js';

const CODE_STRATEGIES = ['email_code', 'phone_code', 'reset_password_email_code', 'reset_password_phone_code'] as const;

type CodeStrategy = (typeof CODE_STRATEGIES)[number];

/** Whether the strategy sends a code. */
export function isCodeStrategy(strategy: string | undefined): strategy is CodeStrategy {
  return CODE_STRATEGIES.some((one) => one === strategy);
}

/** What to send for. */
export interface SendCodeInput {
  readonly attempt: SignInAttempt;
  readonly user: User;
  readonly params: PrepareFactorParams;
  readonly factor?: 'first' | 'second';
}

/** The attempt that waits for the code, and the message to deliver after the commit (null for test addresses). */
export interface SentCode {
  readonly attempt: SignInAttempt;
  readonly message: OutboxMessage | null;
}

/** Makes the code, stores it and its message. */
export async function sendCode(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  { attempt, user, params, factor = 'first' }: SendCodeInput,
): Promise<SentCode> {
  const { instance } = context;
  const strategy = params.strategy;
  if (!isCodeStrategy(strategy)) throw new ApiError('strategy_for_user_invalid');
  const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
  const offered =
    factor === 'first'
      ? firstFactors(instance, user, own, attempt.identificationId)
      : secondFactors(instance, user, own);
  const identification = chosenAddress(offered, own, strategy, params);
  const slot = factor === 'first' ? 'firstFactorVerificationId' : 'secondFactorVerificationId';
  const lastId = attempt[slot];
  const last = lastId === null ? null : await repositories.verifications.get(instance.id, lastId);
  requireSendable(ports, last, attempt.codesSent, identification.normalForm);
  const { verification, code } = issueCode(ports, {
    ...{ instance, ownerId: attempt.id, strategy, identification },
    purpose: purposeOf(strategy, factor),
    type: identification.type,
    target: identification.normalForm,
  });
  await repositories.verifications.insert(verification);
  const now = ports.clock.now();
  const updated = { ...attempt, [slot]: verification.id, codesSent: attempt.codesSent + 1, updatedAt: now };
  await repositories.attempts.updateSignIn(updated);
  if (code === null) return { attempt: updated, message: null };
  const message = await storeCodeMessage(ports, repositories, {
    ...{ instance, code, verification, to: identification.value, locale: attempt.locale },
    kind: kindOf(strategy),
    channel: identification.type === 'email_address' ? 'email' : 'sms',
  });
  return { attempt: updated, message };
}

function purposeOf(strategy: string, factor: 'first' | 'second'): VerificationPurpose {
  if (factor === 'second') return 'sign_in_second_factor';
  return RESET_STRATEGIES.includes(strategy) ? 'reset_password' : 'sign_in_first_factor';
}

function kindOf(strategy: string): MessageKind {
  return RESET_STRATEGIES.includes(strategy) ? 'reset_password_code' : 'verification_code';
}
