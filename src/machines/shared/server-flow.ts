/**
 * The one skeleton of every server-backed flow: parallel regions for the step, the request in flight, the view the person
 * opened, and the timers. The step region only follows `derive`; a request cannot be doubled because `pending` has no
 * commands; timers close nothing but what they are about.
 */
import { createMachine } from 'xstate';
import type { AttemptData, FlowDefinition } from './flow-types.js';
import { requestRegion, stepRegion, timersRegion, viewRegion } from './regions.js';
import { startContext } from './routing.js';
import { skeletonOf, type SkeletonTypes } from './skeleton.js';

/** Makes the machine of a flow. Its `command` actor has to be provided. */
export function defineServerFlow<Attempt extends AttemptData>(definition: FlowDefinition<Attempt>) {
  return createMachine(
    {
      types: {} as SkeletonTypes<Attempt>, // never read
      id: definition.id,
      type: 'parallel',
      context: ({ input }) => startContext(definition, input),
      on: { 'errors.dismiss': { guard: 'hasErrors', actions: 'clearErrors' } },
      states: {
        step: stepRegion(definition),
        request: requestRegion(definition),
        view: viewRegion(),
        timers: timersRegion(),
      },
    },
    skeletonOf(definition),
  );
}

/** Machine of a flow over attempts of one kind. */
export type ServerFlowMachine<Attempt extends AttemptData> = ReturnType<typeof defineServerFlow<Attempt>>;
