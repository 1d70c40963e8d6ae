/** Adding an address: create it, send a code, prove it. Until it is proved it is nobody's and reserves nothing. */
import type { Strategy } from 'clerk-kit/protocol';
import { ApiError, fieldError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Identification, OutboxMessage, User } from '../entities.js';
import { consumeLimit } from '../limits.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireAllowedIdentifier } from '../restriction/allowed-identifier.js';
import { issueCode, judgeCode, requireSendable } from '../verification/codes.js';
import { deliverMessages, storeCodeMessage } from '../verification/messages.js';
import type { IdentificationView } from '../views.js';
import { addressForm, ADDRESS_STRATEGY, requireUsed } from './address-form.js';
import { identificationView, requireAddress, type AddressType } from './identifications.js';
import { recordUserEvent, requireUser } from './update-profile.js';
import { newIdentification } from './username.js';

/** Unproved addresses one account may hold. */
const MOST_UNVERIFIED = 5;

/** Codes one account may ask for in an hour, over all its addresses. */
const CODES_PER_HOUR = { limit: 20, windowMs: 60 * 60_000 };

/** Adds an address, unverified. */
export async function createAddress(
  ports: Ports,
  context: RequestContext,
  { user }: Signed,
  type: AddressType,
  text: string,
): Promise<Outcome<IdentificationView>> {
  const { instance } = context;
  requireUsed(instance, type);
  const { value, normalForm } = addressForm(type, text);
  const view = await ports.store.write(async (repositories) => {
    await requireAllowedIdentifier(repositories, instance, normalForm);
    const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
    if (own.some((one) => one.type === type && one.normalForm === normalForm)) throw taken(type);
    const holder = await repositories.identifications.findClaimed(instance.id, type, normalForm);
    // Where accounts must not be guessed a taken address looks free; its code is never sent.
    if (holder && !instance.settings.attackProtection.enumerationProtection) throw taken(type);
    if (own.filter(({ verifiedAt }) => verifiedAt === null).length >= MOST_UNVERIFIED) {
      throw new ApiError('too_many_unverified_identifications');
    }
    const added = newIdentification(ports, user, { type, value, normalForm, verifiedAt: null });
    await repositories.identifications.insert(added);
    await recordUserEvent(ports, repositories, user, 'user.updated', user.id, { added: added.id });
    return identificationView(ports, repositories, added);
  });
  return outcomeOf(ports, context, view);
}

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

/** Checks the code. Whoever proves the address first has it. */
export async function attemptAddress(
  ports: Ports,
  context: RequestContext,
  { user }: Signed,
  type: AddressType,
  id: string,
  code: string | undefined,
): Promise<Outcome<IdentificationView>> {
  const { instance } = context;
  const result = await ports.store.write(async (repositories) => {
    const found = await requireAddress(repositories, instance, user.id, type, id);
    if (found.verifiedAt !== null) return new ApiError('verification_already_verified');
    const { verificationId } = found;
    const current = verificationId === null ? null : await repositories.verifications.get(instance.id, verificationId);
    const judged = judgeCode(ports, current, code, ADDRESS_STRATEGY[type]);
    // Refusals are returned, not thrown: the spent guess must be committed.
    if (judged instanceof ApiError) return judged;
    await repositories.verifications.update(judged.verification);
    if (judged.error) return judged.error;
    const holder = await repositories.identifications.findClaimed(instance.id, type, found.normalForm);
    if (holder) return new ApiError('identification_claimed', { longMessage: 'It belongs to another account now.' });
    const owner = await requireUser(repositories, instance, user.id);
    const verified = await verifyAddress(ports, repositories, owner, found, judged.verification);
    return identificationView(ports, repositories, verified);
  });
  if (result instanceof ApiError) throw result;
  return outcomeOf(ports, context, result);
}

/** Marks an address as proved; the first one becomes primary. */
export async function verifyAddress(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Repositories,
  user: User,
  found: Identification,
  proof: { readonly strategy: Strategy | 'admin'; readonly attempts: number; readonly expireAt: number | null },
): Promise<Identification> {
  const now = ports.clock.now();
  const verified: Identification = {
    ...found,
    verifiedAt: now,
    verificationStrategy: proof.strategy,
    verificationAttempts: proof.attempts,
    verificationExpireAt: proof.expireAt,
    verificationId: null,
    updatedAt: now,
  };
  await repositories.identifications.update(verified);
  const isEmail = found.type === 'email_address';
  await repositories.users.update({
    ...user,
    primaryEmailAddressId: isEmail ? (user.primaryEmailAddressId ?? found.id) : user.primaryEmailAddressId,
    primaryPhoneNumberId: isEmail ? user.primaryPhoneNumberId : (user.primaryPhoneNumberId ?? found.id),
    updatedAt: now,
  });
  await recordUserEvent(ports, repositories, user, 'user.updated', user.id, { verified: found.id });
  return verified;
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

function taken(type: AddressType): ApiError {
  return fieldError('form_identifier_exists', type);
}
