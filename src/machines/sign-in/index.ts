/** The sign-in machine, its router and its bindings. */
export { readSignIn, type SignInAttempt } from './attempt.js';
export { deriveSignInStep, SIGN_IN_STEPS, type SignInRoute, type SignInStepName } from './derive.js';
export { orderFactors, pickFactor, type PickFacts } from './pick-factor.js';
export { createSignInPort, provideSignIn } from './sign-in.actors.js';
export { signInDefinition, signInMachine, type SignInEvent } from './sign-in.machine.js';
