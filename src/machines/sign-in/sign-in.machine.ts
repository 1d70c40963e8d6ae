/** The sign-in machine: the skeleton, the router, and where each command is possible. */
import type { FlowError } from '../shared/flow-error.js';
import type { CommonFlowEvent, FlowDefinition, ServerFlowContext } from '../shared/flow-types.js';
import type { FlowChoice, FlowRoute } from '../shared/route.js';
import type { Sealed } from '../shared/sealed.js';
import { defineServerFlow } from '../shared/server-flow.js';
import type { FlowWorld } from '../shared/world.js';
import type { SignInAttempt } from './attempt.js';
import { deriveSignInStep, SIGN_IN_STEPS } from './derive.js';

type Where = (route: FlowRoute, world: FlowWorld) => boolean;

/** Events of a sign-in. Payloads are sealed; `seal({ password })` makes one. */
export type SignInEvent =
  | CommonFlowEvent
  | {
      readonly type: 'identify';
      readonly values: Sealed<{ identifier: string; password?: string }>;
      readonly intent?: 'forgot';
    }
  | { readonly type: 'password.submit'; readonly values: Sealed<{ password: string }> }
  | { readonly type: 'code.submit'; readonly values: Sealed<{ code: string }> }
  | {
      readonly type: 'password.reset';
      readonly values: Sealed<{ password: string; signOutOfOtherSessions?: boolean }>;
    }
  | { readonly type: 'ticket.submit'; readonly values: Sealed<{ ticket: string }> }
  | { readonly type: 'sso.start' | 'web3.start'; readonly option?: string }
  | { readonly type: 'code.resend' | 'passkey.start' | 'activate' | 'transfer' }
  | { readonly type: 'session.continue' | 'session.end' | 'load.retry' }
  | { readonly type: 'gate.submit'; readonly values: Sealed<Readonly<Record<string, unknown>>> };

const CODE_KINDS = ['code', 'reset-code', 'totp', 'backup'];
const SENT_KINDS = ['code', 'reset-code', 'link'];

/** Steps at which a person can start over by going back. */
const BACK_TO_START = ['first-factor', 'second-factor', 'client-trust', 'new-password', 'transfer', 'existing-session'];

const at =
  (...names: string[]): Where =>
  ({ name }) =>
    names.includes(name);

/** Where a ceremony can start: at the beginning, or when it is the factor in force. */
const ceremony =
  (kind: 'sso' | 'passkey' | 'web3'): Where =>
  (route, world) =>
    world.ceremonies.includes(kind) && (route.name === 'identify' || route.kind === kind);

/** Where each command is possible. */
const COMMANDS: Readonly<Record<string, Where>> = {
  identify: at('identify'),
  'ticket.submit': at('identify'),
  'password.submit': ({ kind }) => kind === 'password',
  'code.submit': ({ kind }) => CODE_KINDS.includes(kind ?? ''),
  'code.resend': ({ kind }) => SENT_KINDS.includes(kind ?? ''),
  'password.reset': at('new-password'),
  'sso.start': ceremony('sso'),
  'passkey.start': ceremony('passkey'),
  'web3.start': ceremony('web3'),
  transfer: at('transfer'),
  activate: at('activating', 'existing-session'),
  'session.continue': at('already-signed-in', 'task'),
  'session.end': at('already-signed-in', 'task'),
  'load.retry': ({ name }, { failed }) => name === 'loading' && failed,
};

/** What the skeleton needs to know of a sign-in. */
export const signInDefinition: FlowDefinition<SignInAttempt> = {
  id: 'sign-in',
  steps: SIGN_IN_STEPS,
  derive: deriveSignInStep,
  commands: COMMANDS,
  back: ({ name }) => (BACK_TO_START.includes(name) ? 'drop' : null),
  recover,
};

/** The sign-in machine. `provideSignIn` binds it to a clerk object. */
export const signInMachine = defineServerFlow(signInDefinition);

/** Refusals that are not the end: the person is somewhere else, or belongs somewhere else. */
function recover(error: FlowError, context: ServerFlowContext<SignInAttempt>): Partial<FlowChoice> | null {
  switch (error.code) {
    case 'identifier_already_signed_in':
    case 'session_exists':
      return { existing: existingSession(error, context) };
    case 'form_identifier_not_found':
    case 'invitation_account_not_exists':
      return context.preferences.withSignUp ? { transfer: 'sign-up' } : null;
    case 'form_password_pwned':
      return context.command === 'password.submit' ? { intent: 'pwned', factor: null } : null;
    case 'form_password_compromised':
      return context.command === 'password.submit' ? { intent: 'compromised', factor: null } : null;
    default:
      return null;
  }
}

function existingSession({ meta }: FlowError, { world }: ServerFlowContext<SignInAttempt>): string | null {
  if (typeof meta?.sessionId === 'string') return meta.sessionId;
  return world.session?.id ?? world.sessionIds[0] ?? null;
}
