/** Typed steps as a flow would give them, for screens that the test instance cannot be brought to. */
import type {
  ActionState,
  AnyFlowAction,
  Flow,
  FlowAction,
  SignInStep,
  SignUpStep,
  StepBase,
} from '../../../src/flows/index.js';

/** An action that records its calls. */
export type RecordedAction<Input> = FlowAction<Input> & { readonly calls: Input[] };

/** Makes an action. */
export function action<Input = void>(
  id: string,
  state: Partial<ActionState> = {},
  run: () => void = () => undefined,
): RecordedAction<Input> {
  const calls: Input[] = [];
  const call = (input: Input): Promise<{ status: 'ok' }> => {
    calls.push(input);
    run();
    return Promise.resolve({ status: 'ok' });
  };
  const facts: ActionState = {
    id,
    enabled: true,
    pending: false,
    retryInMs: 0,
    retryAt: null,
    role: id === 'submit' ? 'submit' : 'link',
    fields: [],
    ...state,
  };
  return Object.assign(call, facts, { calls });
}

/** What every step has. */
export function stepBase<Name extends string>(name: Name, key: string = name): StepBase<Name> {
  return {
    name,
    key,
    view: 'main',
    tags: ['interactive'],
    pending: false,
    command: null,
    errors: { all: [], fields: {}, global: [] },
    notice: null,
    hint: 'ada@example.com',
    fields: [],
    actions: [],
    replacedBy: null,
    cancel: action('cancel'),
    reset: action('reset'),
    dismissErrors: action('dismissErrors'),
  };
}

/** Lists actions as `step.actions` does. */
export function listed(...actions: readonly unknown[]): readonly AnyFlowAction[] {
  return actions as readonly AnyFlowAction[]; // each is called with what its own type says
}

/** A flow that stands still at a step, and goes to others when told. */
export class StandingFlow<Step extends SignInStep | SignUpStep> {
  step: Step;
  stopped = false;
  readonly #listeners = new Set<(step: Step) => void>();

  constructor(step: Step) {
    this.step = step;
  }

  /** Goes to a step. */
  go(step: Step): void {
    this.step = step;
    for (const listener of this.#listeners) listener(step);
  }

  /** How many are listening. */
  get listeners(): number {
    return this.#listeners.size;
  }

  readonly subscribe = (listener: (step: Step) => void): (() => void) => {
    this.#listeners.add(listener);
    listener(this.step);
    return () => this.#listeners.delete(listener);
  };

  readonly setOptions = (): void => undefined;
  readonly stop = (): void => void (this.stopped = true);

  /** As the type that tags take; they use no more of a flow than is here. */
  get flow(): Flow<Step> {
    return this as unknown as Flow<Step>;
  }
}
