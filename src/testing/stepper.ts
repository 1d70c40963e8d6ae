/**
 * Pure steps of a machine, many of them. XState's own `transition` builds an actor per call, without input, which costs
 * more than the step; here one that never runs serves all.
 */
import { createActor } from 'xstate';
import type { AttemptData, ServerFlowEvent, ServerFlowInput } from '../machines/shared/flow-types.js';
import type { ServerFlowMachine } from '../machines/shared/server-flow.js';
import type { FlowSnapshot } from './explore.js';

/** Steps of a machine. */
export interface Stepper<Attempt extends AttemptData> {
  readonly start: (input: ServerFlowInput<Attempt>) => FlowSnapshot<Attempt>;
  /** The snapshot after an event; the same object if the event does nothing. */
  readonly step: (snapshot: FlowSnapshot<Attempt>, event: ServerFlowEvent<Attempt>) => FlowSnapshot<Attempt>;
}

/** Makes the steps of a machine. Nothing is sent and no timer is set. */
export function createStepper<Attempt extends AttemptData>(
  machine: ServerFlowMachine<Attempt>,
  input: ServerFlowInput<Attempt>,
): Stepper<Attempt> {
  const self = createActor(machine, { input });
  const nothing = (): void => {};
  const scope = {
    ...{ self, system: self.system, id: self.id, sessionId: self.sessionId },
    ...{ logger: nothing, defer: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing },
  };
  return {
    // XState types a scope by the actor it belongs to; this one belongs to an actor of this very machine.
    start: (other) => machine.getInitialSnapshot(scope as never, other),
    step: (snapshot, event) => machine.transition(snapshot, event, scope as never), // as above
  };
}
