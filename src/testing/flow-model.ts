/** The event model of a flow: everything a person, the server, other tabs and the clock can do to it. */
import { factorId } from '../machines/shared/factor.js';
import type { FlowError } from '../machines/shared/flow-error.js';
import type { AttemptData, FlowDefinition } from '../machines/shared/flow-types.js';
import { seal } from '../machines/shared/sealed.js';
import type { FlowWorld } from '../machines/shared/world.js';
import type { FlowSnapshot, ModelEvent } from './explore.js';

/** What the world outside a flow can be. */
export interface FlowScenario<Attempt extends AttemptData> {
  readonly definition: FlowDefinition<Attempt>;
  /** Attempts the server may describe, by name. */
  readonly attempts: Readonly<Record<string, Attempt | null>>;
  /** Worlds around them, by name. */
  readonly worlds: Readonly<Record<string, FlowWorld>>;
  /** Refusals, by name. */
  readonly refusals: Readonly<Record<string, readonly FlowError[]>>;
}

/** Time of all answers; far from zero, so that cooldowns count. */
const NOW = 1_000_000;

/** `help` is not among them: to the machine it is another `alternatives`. */
const VIEWS = ['main', 'alternatives', 'forgot'] as const;

/** Makes the events to try at any state. */
export function modelEvents<Attempt extends AttemptData>(
  scenario: FlowScenario<Attempt>,
): (snapshot: FlowSnapshot<Attempt>, index: number) => readonly ModelEvent<Attempt>[] {
  const person = personEvents(scenario);
  const outside = outsideEvents(scenario);
  return (snapshot, index) => [
    ...person,
    ...outside.filter((news, place) => isInTurn(index, place, snapshot) && isPossible(news, snapshot)),
    ...answerEvents(scenario, snapshot),
    ...factorEvents(snapshot),
    ...timeEvents(scenario, snapshot),
  ];
}

/** A clerk object is never unloaded, and is between two sessions only around one. */
function isPossible<Attempt extends AttemptData>(
  { label }: ModelEvent<Attempt>,
  { context: { world, choice } }: FlowSnapshot<Attempt>,
): boolean {
  if (label === 'news: loading' || label === 'news: failed') return !world.loaded;
  if (label === 'news: between') return world.session !== null || choice.outcome !== null;
  return true;
}

/** News leads to the same places from everywhere, so each node gets a share in turn; the first gets all. */
function isInTurn<Attempt extends AttemptData>(
  index: number,
  place: number,
  { context }: FlowSnapshot<Attempt>,
): boolean {
  return index === 0 || (index + place) % (context.command === null ? 5 : 15) === 0;
}

/** Events of the person that do not depend on the state. */
export function personEvents<Attempt extends AttemptData>({
  definition,
}: FlowScenario<Attempt>): readonly ModelEvent<Attempt>[] {
  const commands = [...Object.keys(definition.commands), 'gate.submit'].map((type) => ({ type, values: seal({}) }));
  const views = VIEWS.map((view) => ({ type: 'view.show', view }));
  const plain = ['back', 'edit', 'errors.dismiss', 'cancel', 'reset'].map((type) => ({ type }));
  const forgot = { type: 'identify', intent: 'forgot' as const, values: seal({}) };
  return [...commands, forgot, ...views, ...plain].map((event) => ({
    source: 'person',
    label: [event.type, 'view' in event ? event.view : '', 'intent' in event ? event.intent : ''].join(' ').trim(),
    event,
  }));
}

/** Answers to the command in flight; without one, a late answer that nobody waits for. */
function answerEvents<Attempt extends AttemptData>(
  { attempts, worlds, refusals }: FlowScenario<Attempt>,
  { context }: FlowSnapshot<Attempt>,
): readonly ModelEvent<Attempt>[] {
  const done = (label: string, output: object): ModelEvent<Attempt> => ({
    source: 'answer',
    label: `answer: ${label}`,
    event: { type: 'xstate.done.actor.command', output: { at: NOW, ...output } },
  });
  const { active, pending } = worlds;
  const activated = { output: { kind: 'session', sessionId: 'sess_new' } };
  const answers = Object.entries(attempts).map(([name, attempt]) => done(name, { attempt }));
  const rejected = { type: 'xstate.error.actor.command', error: new TypeError('x') };
  const refused = [
    ...Object.entries(refusals).map(([name, errors]) => done(`refused ${name}`, { errors })),
    { source: 'answer', label: 'rejected', event: rejected } as const,
  ];
  switch (context.command) {
    case null:
      return [...answers.slice(-1), ...refused.slice(-1)];
    case 'transfer':
      return [...refused, done('transferred', { output: { kind: 'transfer', to: 'sign-up' } })];
    case 'activate':
    case 'session.continue':
      return [
        ...refused,
        done('activated', { ...activated, world: active }),
        done('activated, client lags', activated),
        done('activated, task left', { output: { ...activated.output, task: 'setup-mfa' }, world: pending }),
      ];
    case 'session.end':
    case 'load.retry':
      return [...refused, done('done', { world: worlds.signedOut })];
    case 'gate.submit':
      return [...refused, done('gate passed', { answer: { gate: context.gate?.id, values: {} } })];
    default:
      return [...refused, ...answers];
  }
}

function outsideEvents<Attempt extends AttemptData>({
  attempts,
  worlds,
}: FlowScenario<Attempt>): readonly ModelEvent<Attempt>[] {
  const news = (label: string, attempt: Attempt | null, world: FlowWorld | undefined): ModelEvent<Attempt> => ({
    source: 'outside',
    label: `news: ${label}`,
    event: { type: 'sys.resource', attempt, at: NOW, ...(world && { world }) },
  });
  const { complete = null } = attempts;
  return [
    ...Object.entries(attempts).map(([name, attempt]) => news(name, attempt, worlds.signedOut)),
    ...Object.entries(worlds).map(([name, world]) => news(name, null, world)),
    news('complete and active', complete, worlds.created),
    { source: 'outside', label: 'page restored', event: { type: 'sys.pageshow' } },
  ];
}

/** Choosing depends on what is offered; one that is not is tried as well. */
function factorEvents<Attempt extends AttemptData>({ context }: FlowSnapshot<Attempt>): readonly ModelEvent<Attempt>[] {
  const { factors = [], recovery = [] } = context.route;
  return [...[...factors, ...recovery].map(factorId), 'nonsense'].map((factor) => ({
    source: 'person',
    label: `choose ${factor}`,
    event: { type: 'factor.choose', factor },
  }));
}

function timeEvents<Attempt extends AttemptData>(
  { definition }: FlowScenario<Attempt>,
  snapshot: FlowSnapshot<Attempt>,
): readonly ModelEvent<Attempt>[] {
  const after = (delay: string, state: string): ModelEvent<Attempt> => ({
    source: 'time',
    label: `${delay} ends`,
    event: { type: `xstate.after.${delay}.${definition.id}.timers.${state}` },
  });
  return [
    ...(snapshot.matches({ timers: { cooldown: 'waiting' } }) ? [after('cooldown', 'cooldown.waiting')] : []),
    ...(snapshot.matches({ timers: { lifetime: 'valid' } }) ? [after('lifetime', 'lifetime.valid')] : []),
  ];
}
