/** The sign-up machine, its router and its bindings. */
export { readSignUp, type SignUpAttempt } from './attempt.js';
export { deriveSignUpStep, SIGN_UP_STEPS, type SignUpRoute, type SignUpStepName } from './derive.js';
export { createSignUpPort, provideSignUp } from './sign-up.actors.js';
export { signUpDefinition, signUpMachine, type SignUpEvent } from './sign-up.machine.js';
