/** Starts and changes a sign-up. Every form may bring some of the fields; the answer says what is still missing. */
import { ApiError, fieldError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import { obtainClient } from '../client/client-tokens.js';
import type { Client, Instance, SignUpAttempt } from '../entities.js';
import { normalizeEmail } from '../identifier.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { isSignedIn } from '../session/session-state.js';
import type { SignUpParams } from '../use-cases.js';
import type { SignUpView } from '../views.js';
import { requireFree } from './claims.js';
import { invitedSignUp } from './invited-sign-up.js';
import { settleSignUp } from './complete-sign-up.js';
import { readSignUpForm, type SignUpChange } from './sign-up-form.js';
import { ownSignUp, requireOpenSignUp, signUpOutcome } from './sign-up-record.js';

const ATTEMPT_LIFETIME_MS = 24 * 60 * 60_000;

/** Starts a sign-up. */
export async function createSignUp(
  ports: Ports,
  context: RequestContext,
  params: SignUpParams,
): Promise<Outcome<SignUpView>> {
  const { instance } = context;
  requireSupported(params);
  const ticket = params.strategy === 'ticket' ? (params.ticket ?? '') : null;
  if (ticket === null) requirePublic(instance);
  const change = readSignUpForm(instance, params, ports.clock.now(), []);
  const passwordDigest = change.password === undefined ? null : await ports.hasher.hash(change.password);
  return ports.store.write(async (repositories) => {
    const written = await obtainClient(ports, repositories, context);
    await requireNobody(ports, repositories, context, written.client);
    const typed = { ...blank(ports, context, written.client), ...change.fields, passwordDigest };
    const attempt = ticket === null ? typed : await invitedSignUp(ports, repositories, instance, typed, ticket);
    await requireFree(repositories, instance, attempt);
    await repositories.attempts.insertSignUp(attempt);
    // `updatedAt` stays: backends compare it with the age of tokens, and nobody signed in or out.
    const client = { ...written.client, signUpId: attempt.id };
    await repositories.clients.update(client);
    const { clientToken } = written;
    const settled = await settleSignUp(ports, repositories, context, { attempt, client, clientToken });
    return signUpOutcome(ports, repositories, context, { ...settled, clientToken: settled.clientToken ?? clientToken });
  });
}

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

/** Reads the client's own sign-up. */
export async function readSignUp(ports: Ports, context: RequestContext, id: string): Promise<Outcome<SignUpView>> {
  return ports.store.read(async (repositories) => {
    const own = await ownSignUp(ports, repositories, context, id);
    return signUpOutcome(ports, repositories, context, { ...own, clientToken: null });
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

/** Ways of signing up that belong to another flow of the wire and are not offered here. */
function requireSupported({ strategy, transfer }: SignUpParams): void {
  if (transfer) throw new ApiError('account_transfer_invalid');
  if (strategy !== undefined && !['email_code', 'phone_code', 'password', 'ticket'].includes(strategy)) {
    throw fieldError('form_param_value_invalid', 'strategy', `The strategy ${strategy} is not enabled here.`);
  }
}

/** Restricted and waitlisted instances take nobody without an invitation. */
function requirePublic({ settings }: Instance): void {
  if (settings.signUp.mode === 'restricted') throw new ApiError('sign_up_mode_restricted');
  if (settings.signUp.mode === 'waitlist') throw new ApiError('sign_up_restricted_waitlist');
}

async function requireNobody(
  ports: Ports,
  repositories: Repositories,
  { instance }: RequestContext,
  client: Client,
): Promise<void> {
  if (instance.settings.session.multiSession) return;
  const now = ports.clock.now();
  const open = await repositories.sessions.listOpenForClient(instance.id, client.id);
  if (open.some((session) => isSignedIn(session, now))) throw new ApiError('session_exists');
}

function blank(ports: Ports, { instance, locale }: RequestContext, client: Client): SignUpAttempt {
  const now = ports.clock.now();
  return {
    id: ports.ids.create('sua'),
    instanceId: instance.id,
    clientId: client.id,
    status: 'missing_requirements',
    emailAddress: null,
    phoneNumber: null,
    username: null,
    passwordDigest: null,
    firstName: null,
    lastName: null,
    unsafeMetadata: {},
    publicMetadata: {},
    externalId: null,
    emailVerificationId: null,
    phoneVerificationId: null,
    invitationId: null,
    legalAcceptedAt: null,
    locale,
    failedAttempts: 0,
    codesSent: 0,
    createdSessionId: null,
    createdUserId: null,
    abandonAt: now + ATTEMPT_LIFETIME_MS,
    createdAt: now,
    updatedAt: now,
  };
}
