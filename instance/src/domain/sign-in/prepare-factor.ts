/** Sends the code of a factor; the message leaves after the commit. */
import type { Outcome, RequestContext } from '../context.js';
import type { Ports } from '../ports.js';
import type { PrepareFactorParams } from '../use-cases.js';
import { deliverMessages } from '../verification/messages.js';
import type { SignInView } from '../views.js';
import { signInOutcome } from './attempt-record.js';
import { factorSubject, type Factor } from './factor-subject.js';
import { sendCode } from './send-code.js';

/** Sends the first factor's code. */
export const prepareFirstFactor = (
  ports: Ports,
  context: RequestContext,
  id: string,
  params: PrepareFactorParams,
): Promise<Outcome<SignInView>> => prepare(ports, context, id, params, 'first');

/** Sends the second factor's code. */
export const prepareSecondFactor = (
  ports: Ports,
  context: RequestContext,
  id: string,
  params: PrepareFactorParams,
): Promise<Outcome<SignInView>> => prepare(ports, context, id, params, 'second');

async function prepare(
  ports: Ports,
  context: RequestContext,
  id: string,
  params: PrepareFactorParams,
  factor: Factor,
): Promise<Outcome<SignInView>> {
  const { outcome, message } = await ports.store.write(async (repositories) => {
    const { attempt, user, client } = await factorSubject(ports, repositories, context, id, factor);
    const sent = await sendCode(ports, repositories, context, { attempt, user, params, factor });
    const written = { client, clientToken: null };
    return {
      outcome: await signInOutcome(ports, repositories, context, sent.attempt, written),
      message: sent.message,
    };
  });
  await deliverMessages(ports, context.instance, message ? [message] : []);
  return outcome;
}
