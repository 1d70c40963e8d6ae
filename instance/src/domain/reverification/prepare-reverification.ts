/** Sending the code of a re-verification's factor. */
import { fieldError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { chosenAddress, secondFactors } from '../sign-in/factors.js';
import { isCodeStrategy } from '../sign-in/send-code.js';
import type { PrepareFactorParams } from '../use-cases.js';
import { issueCode, requireSendable } from '../verification/codes.js';
import { deliverMessages, storeCodeMessage } from '../verification/messages.js';
import { currentReverification, type Subject } from './reverification-subject.js';
import { loadReverificationView, presenceFactors, type ReverificationView } from './reverification-view.js';

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
  if (!isCodeStrategy(params.strategy)) throw fieldError('form_param_value_invalid', 'strategy');
  const identification = chosenAddress(offered, own, params.strategy, params);
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
