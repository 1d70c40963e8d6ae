/** Sending a code to an address that is to be proved. */
import { ApiError, fieldError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Identification, OutboxMessage } from '../entities.js';
import { consumeLimit } from '../limits.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { issueCode, requireSendable } from '../verification/codes.js';
import { deliverMessages, storeCodeMessage } from '../verification/messages.js';
import type { IdentificationView } from '../views.js';
import { ADDRESS_STRATEGY } from './address-form.js';
import { identificationView, requireAddress, type AddressType } from './identifications.js';

/** Codes one account may ask for in an hour, over all its addresses. */
const CODES_PER_HOUR = { limit: 20, windowMs: 60 * 60_000 };

/** Sends a code to the address. */
export async function prepareAddress(
  ports: Ports,
  context: RequestContext,
  { user }: Signed,
  type: AddressType,
  id: string,
  strategy: string,
): Promise<Outcome<IdentificationView>> {
  const { instance } = context;
  if (strategy !== ADDRESS_STRATEGY[type]) throw fieldError('form_param_value_invalid', 'strategy');
  await consumeLimit(ports, `address-codes ${user.id}`, CODES_PER_HOUR);
  const { view, messages } = await ports.store.write(async (repositories) => {
    const found = await requireAddress(repositories, instance, user.id, type, id);
    if (found.verifiedAt !== null) throw new ApiError('verification_already_verified');
    const prepared = await sendCode(ports, repositories, context, found);
    return { ...prepared, view: await identificationView(ports, repositories, prepared.identification) };
  });
  await deliverMessages(ports, instance, messages);
  return outcomeOf(ports, context, view);
}

async function sendCode(
  ports: Ports,
  repositories: Repositories,
  { instance, locale }: RequestContext,
  found: Identification,
): Promise<{ readonly identification: Identification; readonly messages: OutboxMessage[] }> {
  const { id, type, normalForm, verificationId } = found;
  const last = verificationId === null ? null : await repositories.verifications.get(instance.id, verificationId);
  requireSendable(ports, last, 0, normalForm);
  const strategy = type === 'phone_number' ? 'phone_code' : 'email_code';
  const target = { identification: found, type, target: normalForm };
  const purpose = { instance, purpose: 'add_identification', ownerId: id, strategy } as const;
  const { verification, code } = issueCode(ports, { ...purpose, ...target });
  await repositories.verifications.insert(verification);
  const identification = { ...found, verificationId: verification.id, updatedAt: ports.clock.now() };
  await repositories.identifications.update(identification);
  const holder = await repositories.identifications.findClaimed(instance.id, type, normalForm);
  if (code === null || holder) return { identification, messages: [] };
  const channel = type === 'phone_number' ? 'sms' : 'email';
  const input = { instance, kind: 'verification_code', channel, to: found.value, code, verification, locale } as const;
  return { identification, messages: [await storeCodeMessage(ports, repositories, input)] };
}
