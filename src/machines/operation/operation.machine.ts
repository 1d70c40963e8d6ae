/**
 * One action on the server that may ask the person to prove again who they are: running, then done or failed, or a
 * reverification in between and the very same command once more. Never twice: a second demand is an ordinary error.
 */
import { assign, emit, fromPromise, setup } from 'xstate';
import type { FlowError } from '../shared/flow-error.js';
import type { Sealed } from '../shared/sealed.js';

/** How much has to be proved. */
export type ReverificationLevel = 'first_factor' | 'second_factor' | 'multi_factor';

/** What a run comes to. Anything typed stays sealed, also on its way into the second run. */
export type OperationOutcome<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'failed'; readonly errors: readonly FlowError[] }
  | {
      readonly kind: 'needs-reverification';
      readonly level: ReverificationLevel;
      readonly errors: readonly FlowError[];
      readonly values: Sealed<unknown>;
    };

/** How a reverification ended. */
export type ReverificationOutcome = 'verified' | 'cancelled';

/** State of an operation. */
export interface OperationContext<Output> {
  readonly values: Sealed<unknown> | null;
  readonly errors: readonly FlowError[];
  readonly output: Output | null;
  readonly level: ReverificationLevel | null;
}

/** Events of an operation. */
export type OperationEvent =
  | { readonly type: 'run'; readonly values: Sealed<unknown> }
  | { readonly type: 'reverification.verified' | 'cancel' | 'reset' };

/** Emitted once per `run`, when it is over. */
export interface OperationEmitted {
  readonly type: 'settled';
  readonly result: 'ok' | 'failed' | 'cancelled';
  readonly errors: readonly FlowError[];
}

interface Types<Output> {
  context: OperationContext<Output>;
  events: OperationEvent;
  emitted: OperationEmitted;
  tags: 'busy' | 'interactive' | 'done';
}

function emptyContext<Output>(): OperationContext<Output> {
  return { values: null, errors: [], output: null, level: null };
}

function settled(result: OperationEmitted['result'], errors: readonly FlowError[] = []): OperationEmitted {
  return { type: 'settled', result, errors };
}

function unprovided(): Promise<never> {
  return Promise.reject(new TypeError('clerk-kit: provide the actors of the operation.'));
}

/** The named parts of the machine. */
function operationParts<Output>() {
  type Outcome = OperationOutcome<Output>;
  const empty = emptyContext<Output>();
  return setup({
    types: {} as Types<Output>, // never read
    actors: {
      run: fromPromise<Outcome, { readonly values: Sealed<unknown> | null }>(unprovided),
      reverify: fromPromise<ReverificationOutcome, { readonly level: ReverificationLevel }>(unprovided),
    },
    guards: {
      isDone: (_moment, outcome: Outcome) => outcome.kind === 'done',
      isDemand: (_moment, outcome: Outcome) => outcome.kind === 'needs-reverification',
      isVerified: (_moment, outcome: ReverificationOutcome) => outcome === 'verified',
    },
    actions: {
      begin: assign(({ event }) => ({ ...empty, values: event.type === 'run' ? event.values : null })),
      clear: assign(() => empty),
      keep: assign((_moment, outcome: Outcome) => ({
        ...empty,
        ...(outcome.kind === 'done' && { output: outcome.output }),
        ...(outcome.kind === 'failed' && { errors: outcome.errors }),
        ...(outcome.kind === 'needs-reverification' && { values: outcome.values, level: outcome.level }),
      })),
      keepRefusal: assign((_moment, outcome: Outcome) => ({
        ...empty,
        errors: outcome.kind === 'done' ? [] : outcome.errors,
      })),
      tellDone: emit(() => settled('ok')),
      tellFailed: emit(({ context }) => settled('failed', context.errors)),
      tellCancelled: emit(() => settled('cancelled')),
    },
  });
}

const CANCEL = { target: 'idle', actions: ['clear', 'tellCancelled'] } as const;
const RUN = { target: 'running', actions: 'begin' } as const;
const RESET = { target: 'idle', actions: 'clear' } as const;

/** The two states in which the call is under way; only the first may lead to a reverification. */
function callStates<Output>() {
  const input = ({ context }: { readonly context: OperationContext<Output> }) => ({ values: context.values });
  const params = ({ event }: { readonly event: { readonly output: OperationOutcome<Output> } }) => event.output;
  const keep = { type: 'keep', params } as const;
  const done = { guard: { type: 'isDone', params }, target: 'done', actions: [keep, 'tellDone'] } as const;
  const demand = { guard: { type: 'isDemand', params }, target: 'needsReverification', actions: keep } as const;
  const failed = { target: 'failed', actions: [keep, 'tellFailed'] } as const;
  const refused = { target: 'failed', actions: [{ type: 'keepRefusal', params }, 'tellFailed'] } as const;
  const base = { tags: 'busy', on: { cancel: CANCEL } } as const;
  const onError = { target: 'failed', actions: 'tellFailed' } as const;
  return {
    running: { ...base, invoke: { src: 'run', id: 'run', input, onDone: [done, demand, failed], onError } },
    runningAgain: { ...base, invoke: { src: 'run', id: 'runAgain', input, onDone: [done, refused], onError } },
  } as const;
}

/** Makes the machine. `run` and `reverify` have to be provided. */
export function defineOperation<Output>() {
  const params = ({ event }: { readonly event: { readonly output: ReverificationOutcome } }) => event.output;
  return operationParts<Output>().createMachine({
    id: 'operation',
    context: emptyContext<Output>(),
    initial: 'idle',
    states: {
      idle: { tags: 'interactive', on: { run: RUN } },
      ...callStates<Output>(),
      needsReverification: {
        tags: 'interactive',
        on: { cancel: CANCEL, 'reverification.verified': 'runningAgain' },
        invoke: {
          ...{ src: 'reverify', id: 'reverify' },
          input: ({ context }) => ({ level: context.level ?? 'first_factor' }),
          onDone: [{ guard: { type: 'isVerified', params }, target: 'runningAgain' }, CANCEL],
          onError: CANCEL,
        },
      },
      done: { tags: ['done', 'interactive'], on: { run: RUN, reset: RESET } },
      failed: { tags: 'interactive', on: { run: RUN, reset: RESET } },
    },
  });
}

/** The operation machine, as a machine without a known output. */
export const operationMachine = defineOperation<unknown>();
