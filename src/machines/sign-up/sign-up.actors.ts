/** Binds the sign-up machine to a clerk object: ours, official ClerkJS, or a fake. */
import { fromPromise } from 'xstate';
import { createFlowPort, type FlowPort } from '../shared/flow-port.js';
import type { FlowSettings } from '../shared/flow-settings.js';
import type { CommandInput, CommandOutcome } from '../shared/flow-types.js';
import type { FlowClerk } from '../shared/ports.js';
import type { Ceremony } from '../shared/world.js';
import { readSignUp, type SignUpAttempt } from './attempt.js';
import { signUpCommands } from './commands.js';
import { signUpMachine } from './sign-up.machine.js';

/** The port of a sign-up on a clerk object. */
export function createSignUpPort(
  clerk: FlowClerk,
  settings: () => FlowSettings,
  now: () => number = Date.now,
): FlowPort<SignUpAttempt> {
  return createFlowPort({
    clerk,
    now,
    readAttempt: ({ signUp }) => readSignUp(signUp),
    resetAttempt: (client) => client.resetSignUp?.(),
    commands: signUpCommands(settings),
    ceremonies: Object.keys(settings().ceremonies ?? {}) as Ceremony[], // the keys of this very type
  });
}

/** The machine with its actor bound to a port. */
export function provideSignUp(port: FlowPort<SignUpAttempt>) {
  return signUpMachine.provide({
    actors: {
      command: fromPromise<CommandOutcome<SignUpAttempt>, CommandInput<SignUpAttempt>>(({ input, signal }) =>
        port.run(input, signal),
      ),
    },
    actions: { discard: (_moment, { attemptId }) => port.discard(attemptId) },
  });
}
