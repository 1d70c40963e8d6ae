/** One flow of each kind per clerk object, for pages that show it in several places. */
import type { FlowClerk } from '../machines/shared/ports.js';
import { createSignInFlow } from './sign-in/create-sign-in-flow.js';
import { createSignUpFlow } from './sign-up/create-sign-up-flow.js';
import type { SignInFlow, SignUpFlow } from './types/index.js';

const signIns = new WeakMap<FlowClerk, SignInFlow>();
const signUps = new WeakMap<FlowClerk, SignUpFlow>();

/** The page's sign-in on this clerk object; made at the first call, never stopped by us. */
export function signInFlowOf(clerk: FlowClerk): SignInFlow {
  return of(signIns, clerk, createSignInFlow);
}

/** The page's sign-up on this clerk object; made at the first call, never stopped by us. */
export function signUpFlowOf(clerk: FlowClerk): SignUpFlow {
  return of(signUps, clerk, createSignUpFlow);
}

function of<Running>(
  known: WeakMap<FlowClerk, Running>,
  clerk: FlowClerk,
  create: (clerk: FlowClerk) => Running,
): Running {
  const flow = known.get(clerk) ?? create(clerk);
  known.set(clerk, flow);
  return flow;
}
