/** The named parts of the skeleton: guards, actions, delays and the command actor. Regions refer to them by name. */
import { assign, emit, fromPromise, raise } from 'xstate';
import type { InternalMachineImplementations, PromiseActorLogic, ResolvedStateMachineTypes } from 'xstate';
import { factorId } from './factor.js';
import type {
  AttemptData,
  CommandInput,
  CommandOutcome,
  FlowDefinition,
  FlowEmitted,
  ServerFlowContext,
  ServerFlowEvent,
  ServerFlowInput,
} from './flow-types.js';
import type { FlowView } from './route.js';
import { routed } from './routing.js';
import * as updates from './updates.js';

/** Public tags of states, a closed set. */
export type FlowStateTag = 'loading' | 'interactive' | 'busy' | 'done';

/** Longest time a browser's timer can hold. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** What a transition's parts look at. */
interface Moment<Attempt extends AttemptData> {
  readonly context: ServerFlowContext<Attempt>;
  readonly event: ServerFlowEvent<Attempt>;
}

/** Names without parameters. */
type Plain<Name extends string> = Name extends string ? { type: Name; params: undefined } : never;

/**
 * What XState takes the machine's types from; a type, no value. `setup` would infer it, but brings every action creator
 * of XState along, used or not.
 */
export interface SkeletonTypes<Attempt extends AttemptData> {
  context: ServerFlowContext<Attempt>;
  events: ServerFlowEvent<Attempt>;
  input: ServerFlowInput<Attempt>;
  emitted: FlowEmitted;
  tags: FlowStateTag;
  delays: 'cooldown' | 'lifetime';
  actors: {
    src: 'command';
    id: 'command';
    logic: PromiseActorLogic<CommandOutcome<Attempt>, CommandInput<Attempt>>;
  };
  guards:
    | Plain<'isAllowed' | 'isAutoDue' | 'canChoose' | 'canGoBack' | 'drops' | 'canEdit' | 'hasErrors' | 'hasMoved'>
    | Plain<'isCooling' | 'isCooled' | 'hasNoCooldown' | 'isExpiryNew' | 'isExpired' | 'hasExpiry'>
    | { type: 'isAt'; params: { readonly name: string } }
    | { type: 'shows' | 'opens'; params: { readonly view: string } };
  actions:
    | Plain<'take' | 'takeOptions' | 'derive' | 'begin' | 'beginAuto' | 'choose' | 'goBack' | 'edit' | 'dropIntent'>
    | Plain<'giveUp' | 'resetAll' | 'clearErrors' | 'clearCooldown' | 'watchExpiry' | 'setNow' | 'showRoute'>
    | Plain<'startCooldown' | 'tellCancelled'>
    | { type: 'settle' | 'tellSettled'; params: CommandOutcome<Attempt> }
    | { type: 'keepView'; params: { readonly view: FlowView } }
    | { type: 'discard'; params: { readonly attemptId: string | null } };
}

type Implementations<
  Attempt extends AttemptData,
  Types extends SkeletonTypes<Attempt> = SkeletonTypes<Attempt>,
> = InternalMachineImplementations<
  ResolvedStateMachineTypes<
    Types['context'],
    Types['events'],
    Types['actors'],
    Types['actions'],
    Types['guards'],
    Types['delays'],
    Types['tags'],
    Types['emitted']
  >
>;

/** Binds the parts to a definition. */
export function skeletonOf<Attempt extends AttemptData>(definition: FlowDefinition<Attempt>): Implementations<Attempt> {
  return {
    actors: {
      command: fromPromise<CommandOutcome<Attempt>, CommandInput<Attempt>>(() =>
        Promise.reject(new TypeError('clerk-kit: provide the `command` actor.')),
      ),
    },
    guards: guardsOf(definition),
    actions: {
      take: assign(({ context, event }: Moment<Attempt>) => updates.take(context, event)),
      takeOptions: assign(({ context, event }: Moment<Attempt>) => ({
        preferences: event.preferences ?? context.preferences,
        gates: event.gates ?? context.gates,
      })),
      derive: assign(({ context }: Moment<Attempt>) => routed(definition, context, {})),
      begin: assign(({ context, event }: Moment<Attempt>) => updates.begin(context, event.type, event)),
      beginAuto: assign(({ context, event }: Moment<Attempt>) =>
        updates.begin(context, context.route.auto?.command ?? '', event),
      ),
      settle: assign(({ context }: Moment<Attempt>, outcome: CommandOutcome<Attempt>) =>
        updates.settle(definition, context, outcome),
      ),
      choose: assign(({ context, event }: Moment<Attempt>) => updates.choose(definition, context, event.factor ?? '')),
      goBack: assign(({ context }: Moment<Attempt>) => updates.goBack(definition, context)),
      edit: assign(({ context }: Moment<Attempt>) => updates.rechoose(definition, context, { editing: true })),
      dropIntent: assign(({ context }: Moment<Attempt>) => updates.rechoose(definition, context, { intent: null })),
      giveUp: assign(({ context }: Moment<Attempt>) => routed(definition, context, { command: null, pinned: null })),
      resetAll: assign(({ context }: Moment<Attempt>) => updates.resetAll(definition, context)),
      clearErrors: assign({ errors: [] }),
      clearCooldown: assign({ cooldownUntil: null }),
      watchExpiry: assign(({ context }: Moment<Attempt>) => ({ watchedExpiry: context.route.expiresAt ?? null })),
      keepView: assign((_moment: Moment<Attempt>, params: { readonly view: FlowView }) => ({ view: params.view })),
      setNow: assign(({ context, event }: Moment<Attempt>) => ({ now: event.at ?? context.now })),
      showRoute: raise({ type: 'sys.route' }),
      startCooldown: raise({ type: 'sys.cooldown' }),
      tellSettled: emit(({ context }: Moment<Attempt>, outcome: CommandOutcome<Attempt>) =>
        settledEvent(context, outcome.errors?.length ? 'failed' : 'ok', outcome.errors ?? []),
      ),
      tellCancelled: emit(({ context }: Moment<Attempt>) => settledEvent(context, 'cancelled', [])),
      /** Tells the port that an attempt is not wanted any more. Does nothing unless provided. */
      discard: (_moment: Moment<Attempt>, _params: { readonly attemptId: string | null }) => {},
    },
    delays: {
      cooldown: ({ context }: Moment<Attempt>) => until(context.cooldownUntil, context.now),
      lifetime: ({ context }: Moment<Attempt>) => until(context.watchedExpiry, context.now),
    },
  };
}

/** The named guards, all pure. */
function guardsOf<Attempt extends AttemptData>({ commands, back }: FlowDefinition<Attempt>) {
  // A code being sent keeps nobody from going another way; any other request does.
  const isFree = ({ command }: ServerFlowContext<Attempt>) => command === null || command === 'code.prepare';
  // In another view `back` closes the view; the view region does that.
  const backOf = (context: ServerFlowContext<Attempt>) =>
    isFree(context) && context.view === 'main' ? back(context.route) : null;
  return {
    isAt: ({ context }: Moment<Attempt>, params: { readonly name: string }) =>
      (context.gate ? 'gate' : context.route.name) === params.name,
    isAllowed: ({ context: { gate, route, world, cooldownUntil }, event: { type } }: Moment<Attempt>) => {
      if (gate) return type === 'gate.submit';
      return (type !== 'code.resend' || cooldownUntil === null) && commands[type]?.(route, world) === true;
    },
    isAutoDue: ({ context: { gate, route, choice, autoKey } }: Moment<Attempt>) =>
      !gate && route.auto !== undefined && ![autoKey, choice.prepared].includes(route.auto.key),
    canChoose: ({ context, event }: Moment<Attempt>) => {
      const { factors = [], recovery = [] } = context.route;
      const isOffered = [...factors, ...recovery].some((factor) => factorId(factor) === event.factor);
      return !context.gate && isFree(context) && isOffered;
    },
    canGoBack: ({ context }: Moment<Attempt>) => backOf(context) !== null,
    drops: ({ context }: Moment<Attempt>) => backOf(context) === 'drop',
    canEdit: ({ context }: Moment<Attempt>) => !context.gate && isFree(context) && context.route.name === 'verify',
    shows: ({ context: { gate, route }, event }: Moment<Attempt>, params: { readonly view: string }) => {
      if (gate || !route.factors || event.view !== params.view) return false;
      return params.view !== 'forgot' || (route.recovery ?? []).length > 0;
    },
    hasErrors: ({ context }: Moment<Attempt>) => context.errors.length > 0,
    opens: ({ context: { moved, route } }: Moment<Attempt>, params: { readonly view: string }) =>
      moved && route.view === params.view,
    hasMoved: ({ context }: Moment<Attempt>) => context.moved,
    isCooling: ({ context }: Moment<Attempt>) => context.cooldownUntil !== null && context.cooldownUntil > context.now,
    isCooled: ({ context, event }: Moment<Attempt>) => (context.cooldownUntil ?? 0) <= (event.at ?? context.now),
    hasNoCooldown: ({ context }: Moment<Attempt>) => context.cooldownUntil === null,
    isExpiryNew: ({ context }: Moment<Attempt>) => (context.route.expiresAt ?? null) !== context.watchedExpiry,
    isExpired: ({ context, event }: Moment<Attempt>) =>
      context.watchedExpiry !== null && context.watchedExpiry <= (event.at ?? context.now),
    hasExpiry: ({ context }: Moment<Attempt>) => context.watchedExpiry !== null,
  };
}

function settledEvent<Attempt extends AttemptData>(
  { command }: ServerFlowContext<Attempt>,
  result: FlowEmitted['result'],
  errors: FlowEmitted['errors'],
): FlowEmitted {
  return { type: 'settled', command: command ?? '', result, errors };
}

function until(deadline: number | null, now: number): number {
  return Math.min(Math.max(0, (deadline ?? now) - now), MAX_DELAY_MS);
}
