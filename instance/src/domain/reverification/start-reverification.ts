/** Starting a re-verification, and sending the code of a factor. */
import type { SessionVerificationLevel } from 'clerk-kit/protocol';
import type { FactorOption } from '../views.js';
import { ApiError, fieldError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Identification } from '../entities.js';
import { requireOpen } from '../lockout.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { secondFactors } from '../sign-in/factors.js';
import type { PrepareFactorParams } from '../use-cases.js';
import { issueCode, requireSendable } from '../verification/codes.js';
import { deliverMessages, storeCodeMessage } from '../verification/messages.js';
import { currentReverification, subjectOf, type Subject } from './reverification-subject.js';
import { loadReverificationView, presenceFactors, type ReverificationView } from './reverification-view.js';

/** Starts one, in place of any older one. People without a second factor are asked for the first. */
export async function startReverification(
  ports: Ports,
  context: RequestContext,
  sessionId: string,
  level: SessionVerificationLevel,
): Promise<Outcome<ReverificationView>> {
  const view = await ports.store.write(async (repositories) => {
    const { session, user, own } = await subjectOf(ports, repositories, context, sessionId);
    requireOpen(user, ports.clock.now());
    const reverification = {
      sessionId: session.id,
      instanceId: context.instance.id,
      level: secondFactors(context.instance, user, own).length > 0 ? level : 'first_factor',
      firstVerificationId: null,
      secondVerificationId: null,
      firstDone: false,
      secondDone: false,
      codesSent: 0,
      failedAttempts: 0,
      createdAt: ports.clock.now(),
    } as const;
    await repositories.reverifications.replace(reverification);
    return loadReverificationView(ports, repositories, context, session, reverification);
  });
  return outcomeOf(ports, context, view);
}

/** Sends the code of a factor. */
export async function prepareReverification(
  ports: Ports,
  context: RequestContext,
  sessionId: string,
  params: PrepareFactorParams,
  factor: 'first' | 'second',
): Promise<Outcome<ReverificationView>> {
  const { view, messages } = await ports.store.write(async (repositories) => {
    const subject = await currentReverification(ports, repositories, context, sessionId, factor);
    const sent = await send(ports, repositories, context, subject, params, factor);
    const { session } = subject;
    return {
      view: await loadReverificationView(ports, repositories, context, session, sent.reverification),
      messages: sent.messages,
    };
  });
  await deliverMessages(ports, context.instance, messages);
  return outcomeOf(ports, context, view);
}

async function send(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  { session, user, own, reverification }: Subject,
  params: PrepareFactorParams,
  factor: 'first' | 'second',
) {
  const { instance, locale } = context;
  const offered = factor === 'first' ? presenceFactors(context, user, own) : secondFactors(instance, user, own);
  const identification = chosen(offered, own, params);
  const slot = factor === 'first' ? 'firstVerificationId' : 'secondVerificationId';
  const lastId = reverification[slot];
  const last = lastId === null ? null : await repositories.verifications.get(instance.id, lastId);
  requireSendable(ports, last, reverification.codesSent, identification.normalForm);
  const isEmail = identification.type === 'email_address';
  const { verification, code } = issueCode(ports, {
    instance,
    purpose: 'reverification',
    ownerId: session.id,
    strategy: isEmail ? 'email_code' : 'phone_code',
    identification,
    type: identification.type,
    target: identification.normalForm,
  });
  await repositories.verifications.insert(verification);
  const updated = { ...reverification, [slot]: verification.id, codesSent: reverification.codesSent + 1 };
  await repositories.reverifications.update(updated);
  if (code === null) return { reverification: updated, messages: [] };
  const channel = isEmail ? 'email' : 'sms';
  const input = {
    instance,
    kind: 'verification_code',
    channel,
    to: identification.value,
    code,
    verification,
    locale,
  } as const;
  return { reverification: updated, messages: [await storeCodeMessage(ports, repositories, input)] };
}

/** The address: the one named, else the first that the strategy offers. */
function chosen(
  offered: readonly FactorOption[],
  own: readonly Identification[],
  { strategy, emailAddressId, phoneNumberId }: PrepareFactorParams,
): Identification {
  if (strategy !== 'email_code' && strategy !== 'phone_code') throw fieldError('form_param_value_invalid', 'strategy');
  const wanted = emailAddressId ?? phoneNumberId;
  const factor = offered
    .filter((one) => one.strategy === strategy)
    .find((one) => wanted === undefined || one.emailAddressId === wanted || one.phoneNumberId === wanted);
  const id = factor?.emailAddressId ?? factor?.phoneNumberId;
  const identification = own.find((one) => one.id === id);
  if (!identification) throw new ApiError('strategy_for_user_invalid');
  return identification;
}
