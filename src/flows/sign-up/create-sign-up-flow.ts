/** `createSignUpFlow`: a sign-up on a clerk object. */
import type { SignUpAttempt } from '../../machines/sign-up/attempt.js';
import { createSignUpPort, provideSignUp } from '../../machines/sign-up/sign-up.actors.js';
import { ServerFlow } from '../create-flow.js';
import type { CreateSignUpFlow, SignUpFlow, SignUpStep } from '../types/index.js';
import { signUpStep } from './steps.js';

/** Starts a sign-up. The clerk object may still be loading. Ends with `flow.stop()`. */
export const createSignUpFlow: CreateSignUpFlow = (clerk, options = {}): SignUpFlow =>
  new ServerFlow<SignUpAttempt, SignUpStep>({
    ...{ name: 'sign-up', clerk, options },
    createPort: createSignUpPort,
    provide: provideSignUp,
    toStep: signUpStep,
  });
