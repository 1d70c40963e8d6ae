/** Starts a flow's machine on a clerk object and keeps it told: of the clerk object's changes, the page's, the options'. */
import { createActor, type ActorOptions, type ActorRefFrom, type AnyActorLogic } from 'xstate';
import type { FlowPort } from '../machines/shared/flow-port.js';
import type { FlowSettings, RunnableGate } from '../machines/shared/flow-settings.js';
import type { AttemptData } from '../machines/shared/flow-types.js';
import { hubOf } from '../machines/shared/hub.js';
import type { FlowClerk } from '../machines/shared/ports.js';
import type { FlowPreferences } from '../machines/shared/route.js';
import type { ServerFlowMachine } from '../machines/shared/server-flow.js';
import { recall, remember, tabMemory } from './memory.js';
import { watchPage } from './page-events.js';
import type { FlowOptions } from './types/index.js';

type Clock = NonNullable<ActorOptions<AnyActorLogic>['clock']>;

/** What a flow is started from. */
export interface MachineParts<Attempt extends AttemptData> {
  readonly name: 'sign-in' | 'sign-up';
  readonly clerk: FlowClerk;
  readonly options: FlowOptions;
  readonly createPort: (clerk: FlowClerk, settings: () => FlowSettings, now: () => number) => FlowPort<Attempt>;
  readonly provide: (port: FlowPort<Attempt>) => ServerFlowMachine<Attempt>;
}

/** A machine at work. */
export interface RunningMachine<Attempt extends AttemptData> {
  readonly name: 'sign-in' | 'sign-up';
  readonly actor: ActorRefFrom<ServerFlowMachine<Attempt>>;
  readonly now: () => number;
  readonly options: () => FlowOptions;
  readonly setOptions: (change: Partial<FlowOptions>) => void;
  readonly stop: () => void;
}

/** Starts it. */
export function runMachine<Attempt extends AttemptData>(parts: MachineParts<Attempt>): RunningMachine<Attempt> {
  const { name, clerk } = parts;
  let { options } = parts;
  const { clock, memory = tabMemory } = options;
  const now = clock ? (): number => clock.now() : Date.now;
  const remembered = recall(memory, name);
  let discarded = remembered?.discarded ?? null;
  if (discarded !== null) hubOf(clerk).discarded.add(discarded);
  const port = parts.createPort(clerk, () => settingsOf(options), now);
  const noting: FlowPort<Attempt> = {
    ...port,
    discard: (attemptId) => {
      discarded = attemptId ?? discarded;
      port.discard(attemptId);
    },
  };
  const { attempt, world, at } = port.read();
  const actor = createActor(parts.provide(noting), {
    input: {
      ...{ attempt, world, now: at, resume: remembered, preferences: preferencesOf(options) },
      ...{ gates: options.gates ?? [], cooldownMs: (options.resendCooldownSeconds ?? 30) * 1000 },
    },
    ...(clock && { clock: clock as Clock }), // the same members; ids of timers are the clock's own
  });
  let written: string | undefined;
  actor.subscribe(({ context }) => {
    const text = remember(context, discarded);
    if (text !== written) memory?.write(name, text);
    written = text;
  });
  actor.start();
  const ends = [
    port.subscribe((facts) => actor.send({ type: 'sys.resource', ...facts })),
    watchPage((event) => actor.send(event === 'visible' ? { type: 'sys.tick', at: now() } : { type: 'sys.pageshow' })),
  ];
  return {
    ...{ name, actor, now, options: () => options },
    setOptions: (change) => {
      options = { ...options, ...change };
      actor.send({ type: 'sys.options', preferences: preferencesOf(options), gates: options.gates ?? [] });
    },
    stop: () => {
      for (const end of ends) end();
      actor.stop();
    },
  };
}

function preferencesOf(options: FlowOptions): FlowPreferences {
  const { order, choose, autoContinue, transferable, withSignUp, showOptionalFields, ticket } = options;
  const hasTicket = ticket !== undefined && ticket !== '';
  return { order, choose, autoContinue, transferable, withSignUp, showOptionalFields, hasTicket };
}

function settingsOf({ gates = [], ...options }: FlowOptions): FlowSettings {
  const runnable = gates.map((gate): RunnableGate => {
    const secret = (gate.fields ?? []).filter(({ type }) => type === 'password' || type === 'code');
    return { ...gate, secretFields: secret.map(({ name }) => name) };
  });
  return { ...options, gates: runnable };
}
