/** The sign-up machine: the skeleton, the router, and where each command is possible. */
import type { FlowError } from '../shared/flow-error.js';
import type { CommonFlowEvent, FlowDefinition, ServerFlowContext } from '../shared/flow-types.js';
import type { FlowChoice, FlowRoute } from '../shared/route.js';
import type { Sealed } from '../shared/sealed.js';
import { defineServerFlow } from '../shared/server-flow.js';
import type { FlowWorld } from '../shared/world.js';
import type { SignUpAttempt } from './attempt.js';
import { deriveSignUpStep, SIGN_UP_STEPS } from './derive.js';

type Where = (route: FlowRoute, world: FlowWorld) => boolean;
type Values = Readonly<Record<string, unknown>>;

/** Events of a sign-up. Payloads are sealed; `seal({ password })` makes one. */
export type SignUpEvent =
  | CommonFlowEvent
  | { readonly type: 'form.submit'; readonly values: Sealed<Values> }
  | { readonly type: 'code.submit'; readonly values: Sealed<{ code: string }> }
  | { readonly type: 'ticket.submit'; readonly values: Sealed<{ ticket: string } & Values> }
  | { readonly type: 'sso.start' | 'web3.start'; readonly option?: string }
  | { readonly type: 'code.resend' | 'activate' | 'transfer' }
  | { readonly type: 'session.continue' | 'session.end' | 'load.retry' }
  | { readonly type: 'gate.submit'; readonly values: Sealed<Values> };

const at =
  (...names: string[]): Where =>
  ({ name }) =>
    names.includes(name);

/** Where each command is possible. */
const COMMANDS: Readonly<Record<string, Where>> = {
  'form.submit': at('collect'),
  'ticket.submit': ({ name, phase }) => name === 'restricted' || name === 'waitlist' || phase === 'start',
  'code.submit': ({ name, kind }) => name === 'verify' && kind === 'code',
  'code.resend': at('verify'),
  'sso.start': (route, { ceremonies }) => ceremonies.includes('sso') && ['collect', 'sso'].includes(route.name),
  'web3.start': (route, { ceremonies }) => ceremonies.includes('web3') && route.name === 'collect',
  transfer: at('transfer'),
  activate: at('activating', 'existing-session'),
  'session.continue': at('already-signed-in', 'task'),
  'session.end': at('already-signed-in', 'task'),
  'load.retry': ({ name }, { failed }) => name === 'loading' && failed,
};

/** What the skeleton needs to know of a sign-up. */
export const signUpDefinition: FlowDefinition<SignUpAttempt> = {
  id: 'sign-up',
  steps: SIGN_UP_STEPS,
  derive: deriveSignUpStep,
  commands: COMMANDS,
  back: ({ name, phase }) => {
    if (phase === 'edit') return { editing: false };
    return name === 'sso' || name === 'transfer' || name === 'existing-session' ? 'drop' : null;
  },
  recover,
};

/** The sign-up machine. `provideSignUp` binds it to a clerk object. */
export const signUpMachine = defineServerFlow(signUpDefinition);

/** Refusals that are not the end: the person is somewhere else. */
function recover({ code, meta }: FlowError, { world }: ServerFlowContext<SignUpAttempt>): Partial<FlowChoice> | null {
  if (code !== 'session_exists' && code !== 'identifier_already_signed_in') return null;
  const known = world.session?.id ?? world.sessionIds[0] ?? null;
  return { existing: typeof meta?.sessionId === 'string' ? meta.sessionId : known };
}
