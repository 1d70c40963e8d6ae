/** Worlds that flows can find themselves in, for models, stories and tests. */
import { readSettings } from '../machines/shared/read-world.js';
import type { FlowError } from '../machines/shared/flow-error.js';
import type { FlowWorld } from '../machines/shared/world.js';

const attribute = { enabled: true, required: true, usedForFirstFactor: true, verifications: ['email_code'] };

/** An environment with e-mail addresses, passwords and one provider. */
export const sampleEnvironment = {
  authConfig: { singleSessionMode: true },
  displayConfig: { preferredSignInStrategy: 'password' },
  userSettings: {
    attributes: {
      ['email_address']: attribute,
      password: { ...attribute, verifications: [] },
    },
    social: { ['oauth_google']: { enabled: true, authenticatable: true, strategy: 'oauth_google', name: 'Google' } },
    passkeySettings: { showSignInButton: true },
  },
};

/** Nobody is signed in. */
export const signedOutWorld: FlowWorld = {
  loaded: true,
  failed: false,
  settings: readSettings(sampleEnvironment),
  session: null,
  sessionIds: [],
  lastStrategy: null,
  ceremonies: ['passkey', 'sso', 'web3', 'link'],
};

/** One world per situation of the clerk object. */
export const sampleWorlds: Readonly<Record<string, FlowWorld>> = {
  loading: { ...signedOutWorld, loaded: false, session: undefined },
  failed: { ...signedOutWorld, loaded: false, failed: true, session: undefined },
  signedOut: signedOutWorld,
  between: { ...signedOutWorld, session: undefined },
  active: { ...signedOutWorld, session: { id: 'sess_new', task: null }, sessionIds: ['sess_new'] },
  created: { ...signedOutWorld, session: { id: 'sess_created', task: null }, sessionIds: ['sess_created'] },
  pending: { ...signedOutWorld, session: { id: 'sess_new', task: 'choose-organization' }, sessionIds: ['sess_new'] },
};

/** One refusal of each kind. */
export const sampleRefusals: Readonly<Record<string, readonly FlowError[]>> = {
  field: [error('field', 'form_code_incorrect', { field: 'code' })],
  pwned: [error('field', 'form_password_pwned', { field: 'password' })],
  network: [error('network', 'network_error', { retryable: true })],
  rate: [error('form', 'too_many_requests', { retryable: true, retryAfterMs: 30_000 })],
  gone: [error('flow', 'client_state_invalid')],
  existing: [error('form', 'identifier_already_signed_in', { meta: { sessionId: 'sess_old' } })],
  unknown: [error('form', 'of_a_later_day')],
};

function error(kind: FlowError['kind'], code: string, rest: Partial<FlowError> = {}): FlowError {
  return { kind, code, message: code, retryable: false, ...rest };
}
