/**
 * Completes a sign-up as soon as nothing is missing and nothing is unverified: user, identifications and session in the
 * transaction of the last step. The unique index on claimed identifiers lets exactly one of two parallel sign-ups win.
 */
import type { RequestContext } from '../context.js';
import type { Client, Identification, SignUpAttempt, User, Verification } from '../entities.js';
import { recordEvent } from '../events.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { startSession } from '../session/start-session.js';
import { identifiersOf, requireFree } from './claims.js';
import { signUpFields } from './fields.js';
import { acceptSignUpInvitation } from './invited-sign-up.js';
import type { AdvancedSignUp } from './sign-up-record.js';
import { loadVerifications, verifiedFields, type SignUpVerifications } from './sign-up-view.js';

/** Writes the attempt, and completes it when it can be. `clientToken` is that of a client made in this request. */
export async function settleSignUp(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  { attempt, client, clientToken }: AdvancedSignUp,
): Promise<AdvancedSignUp> {
  const { instance } = context;
  const now = ports.clock.now();
  const loaded = await loadVerifications(repositories, attempt);
  const { missing, unverified } = signUpFields(instance.settings, attempt, verifiedFields(loaded));
  if (missing.length > 0 || unverified.length > 0) {
    const kept = { ...attempt, updatedAt: now };
    await repositories.attempts.updateSignUp(kept);
    return { attempt: kept, client, clientToken };
  }
  await requireFree(repositories, instance, attempt);
  const user = await createUser(ports, repositories, attempt, loaded);
  const organizationId = await acceptSignUpInvitation(ports, repositories, instance, attempt, user);
  const strategy = loaded.email?.strategy ?? loaded.phone?.strategy ?? 'password';
  const proved = loaded.email?.status === 'verified' || loaded.phone?.status === 'verified' || attempt.passwordDigest;
  const started = await startSession(ports, repositories, context, {
    user,
    client: { ...client, signUpId: null } satisfies Client,
    firstFactorAt: proved ? now : null,
    secondFactorAt: null,
    strategy,
    organizationId,
  });
  const done: SignUpAttempt = {
    ...attempt,
    status: 'complete',
    passwordDigest: null,
    createdUserId: user.id,
    createdSessionId: started.session.id,
    updatedAt: now,
  };
  await repositories.attempts.updateSignUp(done);
  return { attempt: done, client: started.client, clientToken: started.clientToken };
}

async function createUser(
  ports: Ports,
  repositories: Repositories,
  attempt: SignUpAttempt,
  loaded: SignUpVerifications,
): Promise<User> {
  const now = ports.clock.now();
  const id = ports.ids.create('user');
  const identifications = identifiersOf(attempt).map(({ type, value, normalForm }): Identification => {
    const verification = type === 'email_address' ? loaded.email : type === 'phone_number' ? loaded.phone : null;
    return identificationOf(ports, { attempt, userId: id, type, value, normalForm }, verification, now);
  });
  const primary = (type: Identification['type']) => identifications.find((one) => one.type === type)?.id ?? null;
  const user: User = {
    ...BLANK_USER,
    id,
    instanceId: attempt.instanceId,
    firstName: attempt.firstName,
    lastName: attempt.lastName,
    primaryEmailAddressId: primary('email_address'),
    primaryPhoneNumberId: primary('phone_number'),
    passwordDigest: attempt.passwordDigest,
    passwordUpdatedAt: attempt.passwordDigest === null ? null : now,
    publicMetadata: attempt.publicMetadata,
    unsafeMetadata: attempt.unsafeMetadata,
    externalId: attempt.externalId,
    legalAcceptedAt: attempt.legalAcceptedAt,
    locale: attempt.locale,
    createdAt: now,
    updatedAt: now,
  };
  await repositories.users.insert(user);
  for (const identification of identifications) await repositories.identifications.insert(identification);
  await recordEvent(ports, repositories, {
    instanceId: user.instanceId,
    type: 'user.created',
    actorId: id,
    subjectId: id,
  });
  return user;
}

interface NewIdentification extends Pick<Identification, 'userId' | 'type' | 'value' | 'normalForm'> {
  readonly attempt: SignUpAttempt;
}

function identificationOf(
  ports: Pick<Ports, 'ids'>,
  { attempt, userId, type, value, normalForm }: NewIdentification,
  verification: Verification | null,
  now: number,
): Identification {
  const verified = verification?.status === 'verified';
  return {
    id: ports.ids.create('idn'),
    instanceId: attempt.instanceId,
    userId,
    type,
    value,
    normalForm,
    verifiedAt: verified ? now : null,
    verificationStrategy: verified ? verification.strategy : null,
    verificationAttempts: verified ? verification.attempts : null,
    verificationExpireAt: verified ? verification.expireAt : null,
    verificationId: null,
    // Usernames, and addresses that this instance does not verify, belong to whoever came first.
    reserved: !verified,
    reservedForSecondFactor: false,
    defaultSecondFactor: false,
    linkedTo: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** A user who has nothing yet. */
export const BLANK_USER: Omit<User, 'id' | 'instanceId' | 'createdAt' | 'updatedAt'> = {
  firstName: null,
  lastName: null,
  imageId: null,
  primaryEmailAddressId: null,
  primaryPhoneNumberId: null,
  passwordDigest: null,
  passwordUpdatedAt: null,
  passwordCompromised: false,
  totpEnabled: false,
  backupCodeEnabled: false,
  publicMetadata: {},
  privateMetadata: {},
  unsafeMetadata: {},
  externalId: null,
  banned: false,
  failedAttempts: 0,
  lockedUntil: null,
  deleteSelfEnabled: true,
  createOrganizationEnabled: true,
  createOrganizationsLimit: null,
  legalAcceptedAt: null,
  lastSignInAt: null,
  lastActiveAt: null,
  mfaEnabledAt: null,
  mfaDisabledAt: null,
  locale: null,
};
