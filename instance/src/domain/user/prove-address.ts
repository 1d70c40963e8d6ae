/** Proving an address by the code that was sent to it. */
import type { Strategy } from 'clerk-kit/protocol';
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Identification, User } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { judgeCode } from '../verification/codes.js';
import type { IdentificationView } from '../views.js';
import { ADDRESS_STRATEGY } from './address-form.js';
import { identificationView, requireAddress, type AddressType } from './identifications.js';
import { recordUserEvent, requireUser } from './user-record.js';

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
