/** What step builders work with: the machine's state at one moment, and makers for actions and for the common part. */
import { factorId, type Factor } from '../machines/shared/factor.js';
import type { AttemptData, ServerFlowContext } from '../machines/shared/flow-types.js';
import { screenOf } from '../machines/shared/routing.js';
import { seal } from '../machines/shared/sealed.js';
import { makeAction, type ActionHost, type ActionSpec } from './actions.js';
import type {
  ActionOption,
  AnyFlowAction,
  FieldDescription,
  FlowAction,
  FlowError,
  FlowOptions,
  StepBase,
  StepErrors,
  StepTag,
  StepView,
} from './types/index.js';

/** The machine's state at one moment. */
export interface StepMoment<Attempt extends AttemptData> {
  readonly flow: 'sign-in' | 'sign-up';
  readonly context: ServerFlowContext<Attempt>;
  readonly view: StepView;
  readonly tags: readonly string[];
  readonly expired: boolean;
  readonly options: FlowOptions;
  readonly host: ActionHost;
}

/** Members that a builder gives: its own, and of the common ones just these. */
export type OwnMembers<Step extends StepBase> = Omit<Step, keyof StepBase> & {
  readonly name: Step['name'];
  readonly variant?: string;
  readonly fields?: readonly FieldDescription[];
  /** Lists `reset` among the drawn actions: where there is no other way on. */
  readonly offersReset?: boolean;
};

/** Makers for one moment. */
export interface StepKit<Attempt extends AttemptData> extends StepMoment<Attempt> {
  readonly step: <Step extends StepBase>(own: OwnMembers<Step>) => Step;
  readonly action: <Input = void>(spec: ActionSpec<Input>) => FlowAction<Input>;
  /** An action without input: sends `type`. */
  readonly plain: (id: string, type: string, rest?: Partial<ActionSpec<void>>) => FlowAction;
  /** An action that sends the values of `fields`, sealed. */
  readonly form: <Input extends object>(
    type: string,
    fields: readonly FieldDescription[],
    rest?: Partial<ActionSpec<Input>>,
  ) => FlowAction<Input>;
  /** An action that takes one of several strategies. */
  readonly picking: (id: string, type: string, options: readonly ActionOption[]) => FlowAction<string>;
  /** Factors as choices. */
  readonly factorOptions: (factors: readonly Factor[] | undefined) => readonly ActionOption[];
}

/** Makes the kit for one moment. */
export function createStepKit<Attempt extends AttemptData>(moment: StepMoment<Attempt>): StepKit<Attempt> {
  const { context, host } = moment;
  const screen = screenId(context);
  const action = <Input = void>(spec: ActionSpec<Input>): FlowAction<Input> =>
    makeAction(host, screen, context.command, spec);
  const plain: StepKit<Attempt>['plain'] = (id, type, rest) =>
    action({ id, toEvent: () => ({ type }), probe: { type }, ...rest });
  return {
    ...moment,
    action,
    plain,
    form: (type, fields, rest) => {
      const names = fields.map(({ name }) => name);
      return action({
        id: 'submit',
        role: 'submit',
        fields: names,
        toEvent: (input) => ({ type, values: seal({ ...input }) }),
        probe: { type },
        ...rest,
      });
    },
    picking: (id, type, options) =>
      action<string>({ id, options, toEvent: (option) => ({ type, option }), probe: { type } }),
    factorOptions: (factors = []) => factors.map((factor) => optionOf(factor, context)),
    step: (own) => buildStep(moment, plain, own),
  };
}

/** Identifies a screen: an action of another one is stale. */
export function screenId<Attempt extends AttemptData>({ attempt, route, gate }: ServerFlowContext<Attempt>): string {
  return `${attempt?.id} ${screenOf(route, gate)}`;
}

function buildStep<Attempt extends AttemptData, Step extends StepBase>(
  moment: StepMoment<Attempt>,
  plain: StepKit<Attempt>['plain'],
  own: OwnMembers<Step>,
): Step {
  const { context, view } = moment;
  const { name, variant, fields = [], offersReset = false, ...members } = own;
  const reset = plain('reset', 'reset', { role: 'link' });
  // Members are of many types. A ticket comes out of a link, so nobody types one.
  const drawn = (Object.values(members) as unknown[]).filter(isAction).filter(({ id }) => id !== 'ticket');
  const base: StepBase = {
    name,
    key: variant ? `${name}.${variant}` : name,
    view,
    tags: tagsOf(moment),
    pending: context.command !== null,
    command: context.command,
    errors: sortErrors(errorsOf(context), fields),
    notice: context.notice,
    hint: context.route.hint ?? '',
    fields,
    actions: offersReset ? [...drawn, reset].filter(isAction) : drawn,
    replacedBy: context.replacedBy,
    cancel: plain('cancel', 'cancel', { role: 'link' }),
    reset,
    dismissErrors: plain('dismissErrors', 'errors.dismiss', { role: 'link' }),
  };
  return Object.freeze({ ...base, ...members }) as unknown as Step; // own members and common ones make the step
}

function isAction(value: unknown): value is AnyFlowAction {
  return typeof value === 'function';
}

function tagsOf<Attempt extends AttemptData>({ tags, context }: StepMoment<Attempt>): readonly StepTag[] {
  const { route, command, errors } = context;
  return [
    ...(tags as readonly StepTag[]), // the machine's tags are a subset
    ...(errors.length > 0 ? (['error'] as const) : []),
    ...(command === 'sso.start' ? (['redirecting'] as const) : []),
    ...(route.kind === 'link' ? (['waiting-external'] as const) : []),
  ];
}

/** A gate whose condition threw holds, and says so. */
function errorsOf<Attempt extends AttemptData>({ errors, gate }: ServerFlowContext<Attempt>): readonly FlowError[] {
  if (!gate?.failed || errors.length > 0) return errors;
  const message = 'This step could not decide whether it applies.';
  return [{ kind: 'form', code: 'gate_failed', message, retryable: true }];
}

function sortErrors(all: readonly FlowError[], fields: readonly FieldDescription[]): StepErrors {
  const shown: Record<string, FlowError[]> = {};
  const global: FlowError[] = [];
  for (const error of all) {
    const isShown = fields.some(({ name }) => name === error.field);
    if (isShown && error.field !== undefined) (shown[error.field] ??= []).push(error);
    else global.push(error);
  }
  return { all, fields: shown, global };
}

function optionOf<Attempt extends AttemptData>(
  factor: Factor,
  { route, world }: ServerFlowContext<Attempt>,
): ActionOption {
  const value = factorId(factor);
  return {
    value,
    strategy: factor.strategy,
    hint: factor.safeIdentifier ?? factor.enterpriseConnectionName ?? '',
    selected: route.factor !== undefined && factorId(route.factor) === value,
    lastUsed: world.lastStrategy === factor.strategy,
  };
}
