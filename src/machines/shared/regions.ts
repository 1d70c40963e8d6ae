/** The four regions of the skeleton, as state tables. All guards and actions are named in `skeleton.ts`. */
import type { AttemptData, CommandOutcome, FlowDefinition, ServerFlowContext, ServerFlowEvent } from './flow-types.js';
import type { FlowView } from './route.js';
import { toFlowErrors } from './to-flow-errors.js';

const VIEWS: readonly FlowView[] = ['main', 'alternatives', 'forgot', 'help'];

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

/**
 * At most one request: `idle` knows the commands, `pending` only ways out. What changes the choice works in both where
 * its guard says so, and gives up a code that is just being sent.
 */
export function requestRegion<Attempt extends AttemptData>({ commands }: FlowDefinition<Attempt>) {
  const command = { guard: 'isAllowed', target: 'pending', actions: 'begin' } as const;
  const names = [...Object.keys(commands), 'gate.submit'];
  return {
    initial: 'idle',
    on: {
      'factor.choose': { guard: 'canChoose', target: '.idle', actions: ['tellCancelled', 'choose', 'showRoute'] },
      back: [
        { guard: 'drops', target: '.idle', actions: ['tellCancelled', discard<Attempt>(), 'goBack', 'showRoute'] },
        { guard: 'canGoBack', target: '.idle', actions: ['tellCancelled', 'goBack', 'showRoute'] },
      ],
      edit: { guard: 'canEdit', target: '.idle', actions: ['tellCancelled', 'edit', 'showRoute'] },
      reset: { target: '.idle', actions: ['tellCancelled', discard<Attempt>(), 'resetAll', 'showRoute'] },
    },
    states: {
      idle: {
        always: { guard: 'isAutoDue', target: 'pending', actions: 'beginAuto' },
        on: {
          ...Object.fromEntries(names.map((name) => [name, command])),
          'sys.resource': { actions: ['take', 'derive', 'showRoute'] },
          'sys.options': { actions: ['takeOptions', 'derive', 'showRoute'] },
        },
      },
      pending: pendingState<Attempt>(),
    },
  } as const;
}

function pendingState<Attempt extends AttemptData>() {
  const givesUp = { target: 'idle', actions: ['tellCancelled', 'giveUp', 'showRoute'] } as const;
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
      cancel: givesUp,
      // Back from the browser's page cache: what was in flight then is long dead.
      'sys.pageshow': givesUp,
      // News is noted, and routed when the request has settled.
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
  const on = <Guard extends 'shows' | 'opens'>(type: Guard, name: FlowView, prefix: string) =>
    ({ guard: { type, params: { view: name } }, target: prefix + name }) as const;
  const opened = (prefix: string) => [on('opens', 'alternatives', prefix), on('opens', 'forgot', prefix)];
  return {
    initial: 'opening',
    on: {
      'view.show': VIEWS.map((name) => on('shows', name, '.')),
      'sys.route': [...opened('.'), { guard: 'hasMoved', target: '.main' } as const],
    },
    states: {
      opening: { always: [...opened(''), { target: 'main' }] },
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
