/** `createSignInFlow`: a sign-in on a clerk object. */
import type { SignInAttempt } from '../../machines/sign-in/attempt.js';
import { createSignInPort, provideSignIn } from '../../machines/sign-in/sign-in.actors.js';
import { ServerFlow } from '../create-flow.js';
import type { CreateSignInFlow, SignInFlow, SignInStep } from '../types/index.js';
import { signInStep } from './steps.js';

/** Starts a sign-in. The clerk object may still be loading. Ends with `flow.stop()`. */
export const createSignInFlow: CreateSignInFlow = (clerk, options = {}): SignInFlow =>
  new ServerFlow<SignInAttempt, SignInStep>({
    ...{ name: 'sign-in', clerk, options },
    createPort: createSignInPort,
    provide: provideSignIn,
    toStep: signInStep,
  });
