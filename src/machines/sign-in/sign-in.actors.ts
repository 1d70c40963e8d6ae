/** Binds the sign-in machine to a clerk object: ours, official ClerkJS, or a fake. */
import { fromPromise } from 'xstate';
import { createFlowPort, type FlowPort } from '../shared/flow-port.js';
import type { FlowSettings } from '../shared/flow-settings.js';
import type { CommandInput, CommandOutcome } from '../shared/flow-types.js';
import type { FlowClerk } from '../shared/ports.js';
import type { Ceremony } from '../shared/world.js';
import { readSignIn, type SignInAttempt } from './attempt.js';
import { signInCommands } from './commands.js';
import { signInMachine } from './sign-in.machine.js';

/** The port of a sign-in on a clerk object. */
export function createSignInPort(
  clerk: FlowClerk,
  settings: () => FlowSettings,
  now: () => number = Date.now,
): FlowPort<SignInAttempt> {
  return createFlowPort({
    clerk,
    now,
    readAttempt: ({ signIn }) => readSignIn(signIn),
    resetAttempt: (client) => client.resetSignIn?.(),
    commands: signInCommands(settings),
    ceremonies: Object.keys(settings().ceremonies ?? {}) as Ceremony[], // the keys of this very type
  });
}

/** The machine with its actor bound to a port. */
export function provideSignIn(port: FlowPort<SignInAttempt>) {
  return signInMachine.provide({
    actors: {
      command: fromPromise<CommandOutcome<SignInAttempt>, CommandInput<SignInAttempt>>(({ input, signal }) =>
        port.run(input, signal),
      ),
    },
    actions: { discard: (_moment, { attemptId }) => port.discard(attemptId) },
  });
}
