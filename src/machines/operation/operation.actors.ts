/** Actors of an operation: the call itself, refusals as answers, and the demand to prove again who is there. */
import { fromPromise } from 'xstate';
import type { FlowError } from '../shared/flow-error.js';
import { seal, unseal, type Sealed } from '../shared/sealed.js';
import { toFlowErrors } from '../shared/to-flow-errors.js';
import {
  defineOperation,
  type OperationOutcome,
  type ReverificationLevel,
  type ReverificationOutcome,
} from './operation.machine.js';

/** The code by which a server asks for a fresh proof. */
const DEMAND = 'session_reverification_required';

/** Asks the person to prove again who they are. */
export type Reverify = (level: ReverificationLevel, signal: AbortSignal) => Promise<ReverificationOutcome>;

/** What an operation does. */
export interface OperationActors<Input, Output> {
  /** The call. Throws what the server refuses with. */
  readonly run: (input: Input, signal: AbortSignal) => Promise<Output>;
  /** Without it the operation waits for the event `reverification.verified`. */
  readonly reverify?: Reverify | undefined;
}

/** The machine of an operation, with its actors in place. */
export function provideOperation<Input, Output>({ run, reverify = forever }: OperationActors<Input, Output>) {
  return defineOperation<Output>().provide({
    actors: {
      run: fromPromise(async ({ input, signal }: Call<{ readonly values: Sealed<unknown> | null }>) => {
        const values = unseal(input.values ?? undefined) as Input; // sealed by the operation that runs this
        try {
          return { kind: 'done', output: await run(values, signal) } as const;
        } catch (thrown) {
          return refused<Output>(toFlowErrors(thrown), values);
        }
      }),
      reverify: fromPromise(({ input, signal }: Call<{ readonly level: ReverificationLevel }>) =>
        reverify(input.level, signal),
      ),
    },
  });
}

/** What an actor is called with. */
interface Call<Input> {
  readonly input: Input;
  readonly signal: AbortSignal;
}

function refused<Output>(errors: readonly FlowError[], values: unknown): OperationOutcome<Output> {
  const demand = errors.find(({ code }) => code === DEMAND);
  if (!demand) return { kind: 'failed', errors };
  return { kind: 'needs-reverification', level: levelOf(demand), errors, values: seal(values) };
}

/** The level that the server names; without one the highest that the person has, which the server itself decides. */
function levelOf({ meta }: FlowError): ReverificationLevel {
  const level = meta?.level;
  return level === 'first_factor' || level === 'multi_factor' ? level : 'second_factor';
}

function forever(): Promise<never> {
  return new Promise(() => {});
}
