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
  | { readonly type: 'reverification.verified' | 'cancel' | 'errors.dismiss' | 'reset' };

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

/** Makes the machine. `run` and `reverify` have to be provided. */
export function defineOperation<Output>() {
  const unprovided = (): Promise<never> => Promise.reject(new TypeError('clerk-kit: provide the operation’s actors.'));
  const empty: OperationContext<Output> = { values: null, errors: [], output: null, level: null };
  const settled = (result: OperationEmitted['result'], errors: readonly FlowError[] = []): OperationEmitted => ({
    ...{ type: 'settled', result, errors },
  });
  const machine = setup({
    types: {} as Types<Output>, // never read
    actors: {
      run: fromPromise<OperationOutcome<Output>, { readonly values: Sealed<unknown> | null }>(unprovided),
      reverify: fromPromise<ReverificationOutcome, { readonly level: ReverificationLevel }>(unprovided),
    },
    guards: {
      isDone: (_moment, outcome: OperationOutcome<Output>) => outcome.kind === 'done',
      isDemand: (_moment, outcome: OperationOutcome<Output>) => outcome.kind === 'needs-reverification',
      isVerified: (_moment, outcome: ReverificationOutcome) => outcome === 'verified',
    },
    actions: {
      begin: assign(({ event }) => ({ ...empty, values: event.type === 'run' ? event.values : null })),
      clear: assign(() => empty),
      clearErrors: assign({ errors: [] }),
      keep: assign((_moment, outcome: OperationOutcome<Output>) => ({
        ...empty,
        ...(outcome.kind === 'done' && { output: outcome.output }),
        ...(outcome.kind === 'failed' && { errors: outcome.errors }),
        ...(outcome.kind === 'needs-reverification' && { values: outcome.values, level: outcome.level }),
      })),
      keepRefusal: assign((_moment, outcome: OperationOutcome<Output>) => ({
        ...empty,
        errors: outcome.kind === 'done' ? [] : outcome.errors,
      })),
      tellDone: emit(() => settled('ok')),
      tellFailed: emit(({ context }) => settled('failed', context.errors)),
      tellCancelled: emit(() => settled('cancelled')),
    },
  });
  const outcomeOf = ({ event }: { readonly event: { readonly output: OperationOutcome<Output> } }) => event.output;
  const answerOf = ({ event }: { readonly event: { readonly output: ReverificationOutcome } }) => event.output;
  const done = { guard: { type: 'isDone', params: outcomeOf }, target: 'done' } as const;
  const keep = { type: 'keep', params: outcomeOf } as const;
  const cancel = { target: 'idle', actions: ['clear', 'tellCancelled'] } as const;
  const run = { target: 'running', actions: 'begin' } as const;
  return machine.createMachine({
    id: 'operation',
    context: empty,
    initial: 'idle',
    states: {
      idle: { tags: 'interactive', on: { run } },
      running: {
        tags: 'busy',
        on: { cancel },
        invoke: {
          ...{ src: 'run', id: 'run', input: ({ context }) => ({ values: context.values }) },
          onDone: [
            { ...done, actions: [keep, 'tellDone'] },
            { guard: { type: 'isDemand', params: outcomeOf }, target: 'needsReverification', actions: keep },
            { target: 'failed', actions: [keep, 'tellFailed'] },
          ],
          onError: { target: 'failed', actions: 'tellFailed' },
        },
      },
      needsReverification: {
        tags: 'interactive',
        on: { cancel, 'reverification.verified': 'runningAgain' },
        invoke: {
          ...{ src: 'reverify', id: 'reverify' },
          input: ({ context }) => ({ level: context.level ?? 'first_factor' }),
          onDone: [{ guard: { type: 'isVerified', params: answerOf }, target: 'runningAgain' }, cancel],
          onError: cancel,
        },
      },
      runningAgain: {
        tags: 'busy',
        on: { cancel },
        invoke: {
          ...{ src: 'run', id: 'runAgain', input: ({ context }) => ({ values: context.values }) },
          onDone: [
            { ...done, actions: [keep, 'tellDone'] },
            { target: 'failed', actions: [{ type: 'keepRefusal', params: outcomeOf }, 'tellFailed'] },
          ],
          onError: { target: 'failed', actions: 'tellFailed' },
        },
      },
      done: { tags: ['done', 'interactive'], on: { run, reset: { target: 'idle', actions: 'clear' } } },
      failed: {
        tags: 'interactive',
        on: {
          run,
          reset: { target: 'idle', actions: 'clear' },
          'errors.dismiss': { target: 'idle', actions: 'clearErrors' },
        },
      },
    },
  });
}

/** The operation machine, as a machine without a known output. */
export const operationMachine = defineOperation<unknown>();
