/** The four regions of the skeleton, as state tables. All guards and actions are named in `skeleton.ts`. */
import type { AttemptData, CommandOutcome, FlowDefinition, ServerFlowContext, ServerFlowEvent } from './flow-types.js';
import type { FlowView } from './route.js';
import { toFlowErrors } from './to-flow-errors.js';

/** Follows `derive`: one state per step, chosen anew at every `sys.route`. The last step is the fallback. */
export function stepRegion<Attempt extends AttemptData>({ steps }: FlowDefinition<Attempt>) {
  const fallback = steps[steps.length - 1] ?? 'unsupported';
  const names = [...steps.slice(0, -1), 'gate'];
  const states = [...names, fallback].map((name) => [name, { tags: tagOf(name) }] as const);
  const always = [
    ...names.map((name) => ({ guard: { type: 'isAt', params: { name } } as const, target: name })),
    { target: fallback },
  ];
  return {
    initial: 'routing',
    on: { 'sys.route': '.routing' },
    states: { routing: { always }, ...Object.fromEntries(states) },
  } as const;
}

function tagOf(name: string): 'loading' | 'done' | 'interactive' {
  return name === 'loading' || name === 'done' ? name : 'interactive';
}

/** At most one request: `idle` knows the commands, `pending` only ways out. */
export function requestRegion<Attempt extends AttemptData>({ commands }: FlowDefinition<Attempt>) {
  const command = { guard: 'isAllowed', target: 'pending', actions: 'begin' } as const;
  const names = [...Object.keys(commands), 'gate.submit'];
  return {
    initial: 'idle',
    states: {
      idle: {
        always: { guard: 'isAutoDue', target: 'pending', actions: 'beginAuto' },
        on: {
          ...Object.fromEntries(names.map((name) => [name, command])),
          'factor.choose': { guard: 'canChoose', actions: ['choose', 'showRoute'] },
          back: [
            { guard: 'drops', actions: [discard<Attempt>(), 'goBack', 'showRoute'] },
            { guard: 'canGoBack', actions: ['goBack', 'showRoute'] },
          ],
          edit: { guard: 'canEdit', actions: ['edit', 'showRoute'] },
          reset: { actions: [discard<Attempt>(), 'resetAll', 'showRoute'] },
          'sys.resource': { actions: ['take', 'derive', 'showRoute'] },
          'sys.options': { actions: ['takeOptions', 'derive', 'showRoute'] },
        },
      },
      pending: pendingState<Attempt>(),
    },
  } as const;
}

function pendingState<Attempt extends AttemptData>() {
  return {
    tags: 'busy',
    invoke: {
      src: 'command',
      id: 'command',
      input: ({ context, event }: Moment<Attempt>) => ({
        command: context.command ?? '',
        values: event.type === context.command ? event.values : undefined,
        option: event.type === context.command ? event.option : undefined,
        ...{ attempt: context.attempt, route: context.route, gate: context.gate },
        identifier: context.attempt?.identifier ?? context.choice.identifier,
      }),
      onDone: settled(({ event }: { event: { output: CommandOutcome<Attempt> } }) => event.output),
      // The actor answers refusals itself; a rejection is one that somebody else provided.
      onError: settled(({ context, event }: { context: ServerFlowContext<Attempt>; event: { error: unknown } }) => ({
        at: context.now,
        errors: toFlowErrors(event.error),
      })),
    },
    on: {
      cancel: { target: 'idle', actions: ['tellCancelled', 'giveUp', 'showRoute'] },
      reset: { target: 'idle', actions: ['tellCancelled', discard<Attempt>(), 'resetAll', 'showRoute'] },
      // Back from the browser's page cache: what was in flight then is long dead.
      'sys.pageshow': { target: 'idle', actions: ['tellCancelled', 'giveUp', 'showRoute'] },
      'factor.choose': [
        { guard: 'replacesBackground', target: 'idle', actions: ['tellCancelled', 'choose', 'showRoute'] },
      ],
      back: [
        {
          guard: 'dropsBackground',
          target: 'idle',
          actions: ['tellCancelled', discard<Attempt>(), 'goBack', 'showRoute'],
        },
      ],
      edit: { guard: 'editsBackground', target: 'idle', actions: ['tellCancelled', 'edit', 'showRoute'] },
      'sys.resource': { actions: 'take' },
      'sys.options': { actions: 'takeOptions' },
    },
  } as const;
}

/** Every answer leaves `pending`. */
function settled<Args, Outcome>(outcome: (args: Args) => Outcome) {
  return {
    target: 'idle',
    actions: [
      { type: 'tellSettled', params: outcome },
      { type: 'settle', params: outcome },
      'showRoute',
      'startCooldown',
    ],
  } as const;
}

/** Screens beside the main one. They close when the step moves, on `back`, and when a factor was picked. */
export function viewRegion() {
  const closes = {
    back: { target: 'main', actions: ['dropIntent', 'showRoute'] },
    'factor.choose': { guard: 'canChoose', target: 'main' },
  } as const;
  const view = <View extends FlowView>(name: View) =>
    ({ entry: { type: 'keepView', params: { view: name } } }) as const;
  return {
    initial: 'opening',
    on: {
      'view.show': [
        { guard: { type: 'shows', params: { view: 'alternatives' } }, target: '.alternatives' },
        { guard: { type: 'shows', params: { view: 'forgot' } }, target: '.forgot' },
        { guard: { type: 'shows', params: { view: 'help' } }, target: '.help' },
        { guard: { type: 'shows', params: { view: 'main' } }, target: '.main' },
      ],
      'sys.route': [
        { guard: { type: 'opens', params: { view: 'alternatives' } }, target: '.alternatives' },
        { guard: { type: 'opens', params: { view: 'forgot' } }, target: '.forgot' },
        { guard: 'hasMoved', target: '.main' },
      ],
    },
    states: {
      opening: {
        always: [
          { guard: { type: 'opens', params: { view: 'alternatives' } }, target: 'alternatives' },
          { guard: { type: 'opens', params: { view: 'forgot' } }, target: 'forgot' },
          { target: 'main' },
        ],
      },
      main: view('main'),
      alternatives: { ...view('alternatives'), on: closes },
      forgot: { ...view('forgot'), on: closes },
      help: { ...view('help'), on: closes },
    },
  } as const;
}

/** Timers. They only say what may be asked again and what has ended; they never close a form. */
export function timersRegion() {
  return {
    type: 'parallel',
    states: {
      cooldown: {
        initial: 'checking',
        on: { 'sys.cooldown': '.checking', 'sys.route': { guard: 'hasNoCooldown', target: '.ready' } },
        states: {
          checking: { always: [{ guard: 'isCooling', target: 'waiting' }, { target: 'ready' }] },
          ready: { entry: 'clearCooldown' },
          waiting: {
            after: { cooldown: 'ready' },
            on: {
              'sys.tick': [
                { guard: 'isCooled', target: 'ready' },
                { target: 'waiting', reenter: true, actions: 'setNow' },
              ],
            },
          },
        },
      },
      lifetime: {
        initial: 'checking',
        on: { 'sys.route': { guard: 'isExpiryNew', target: '.checking' } },
        states: {
          checking: {
            entry: 'watchExpiry',
            always: [
              { guard: 'isExpired', target: 'expired' },
              { guard: 'hasExpiry', target: 'valid' },
              { target: 'none' },
            ],
          },
          none: {},
          valid: { after: { lifetime: 'expired' }, on: { 'sys.tick': { guard: 'isExpired', target: 'expired' } } },
          expired: {},
        },
      },
    },
  } as const;
}

interface Moment<Attempt extends AttemptData> {
  readonly context: ServerFlowContext<Attempt>;
  readonly event: ServerFlowEvent<Attempt>;
}

/** Tells the port which attempt is not wanted any more. */
function discard<Attempt extends AttemptData>() {
  return {
    type: 'discard',
    params: ({ context }: Moment<Attempt>) => ({ attemptId: context.attempt?.id ?? null }),
  } as const;
}
