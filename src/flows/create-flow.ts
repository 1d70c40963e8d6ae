/**
 * The facade over a flow's machine: immutable steps, cached until something visible changes; actions; events. Framework
 * stores, our elements and custom UIs all hold on to this and to nothing below it.
 */
import type { AttemptData, FlowEmitted, ServerFlowEvent } from '../machines/shared/flow-types.js';
import { seal, Sealed } from '../machines/shared/sealed.js';
import type { ActionHost } from './actions.js';
import { createFlowEvents, iterate, safely } from './flow-events.js';
import { runMachine, type MachineParts, type RunningMachine } from './run-machine.js';
import { createStepKit, screenId, type StepKit } from './step-kit.js';
import type { ActionResult, Flow, FlowActor, FlowEvent, FlowOptions, StepBase, DoneStep } from './types/index.js';

/** What a flow is made of. */
export interface FlowParts<Attempt extends AttemptData, Step extends StepBase> extends MachineParts<Attempt> {
  readonly toStep: (kit: StepKit<Attempt>) => Step;
}

/** Members of an event that are no payload. */
const OPEN_MEMBERS = ['type', 'values', 'option', 'intent', 'factor', 'view', 'at'];

/** A running flow. All members are bound. */
export class ServerFlow<Attempt extends AttemptData, Step extends StepBase> implements Flow<Step> {
  readonly name: string;
  private readonly running: RunningMachine<Attempt>;
  private readonly toStep: (kit: StepKit<Attempt>) => Step;
  private readonly events = createFlowEvents<Step>();
  private readonly listeners = new Set<(step: Step) => void>();
  /** Iterations that wait for the next step, or for the end. */
  private readonly sleepers = new Set<() => void>();
  /** Ends of calls that wait for their command. */
  private readonly waiting = new Set<(result: ActionResult) => void>();
  private shown: Step;
  private print: string;
  private stopped = false;

  constructor(parts: FlowParts<Attempt, Step>) {
    this.name = parts.name;
    this.toStep = parts.toStep;
    this.running = runMachine(parts);
    this.print = this.fingerprint();
    this.shown = this.build();
    this.running.actor.subscribe(() => this.refresh());
  }

  /** The step to show now. */
  get step(): Step {
    return this.shown;
  }

  /** The XState actor. */
  get actor(): FlowActor {
    return this.running.actor as unknown as FlowActor; // the part of it that is ours to promise
  }

  readonly subscribe = (listener: (step: Step) => void): (() => void) => {
    // A wrapper of its own, so that one function can subscribe twice.
    const entry = (step: Step): void => listener(step);
    this.listeners.add(entry);
    safely(() => listener(this.shown));
    return () => void this.listeners.delete(entry);
  };

  readonly can = (event: FlowEvent): boolean =>
    !this.stopped && this.running.actor.getSnapshot().can(toMachineEvent<Attempt>(event));

  readonly send = (event: FlowEvent): void => {
    if (this.can(event)) this.running.actor.send(toMachineEvent<Attempt>(event));
  };

  readonly addEventListener: Flow<Step>['addEventListener'] = this.events.add;
  readonly removeEventListener: Flow<Step>['removeEventListener'] = this.events.remove;

  readonly setOptions = (change: Partial<FlowOptions>): void => {
    this.running.setOptions(change);
    // Options change steps in ways the machine does not see (start values, texts of gates).
    this.print = '';
    this.refresh();
  };

  readonly stop = (): void => {
    if (this.stopped) return;
    this.stopped = true;
    this.running.stop();
    for (const resolve of this.waiting) resolve({ status: 'cancelled' });
    this.waiting.clear();
    if (this.shown.name !== 'done') this.events.tell('done', { output: { kind: 'abandoned' } });
    for (const wake of this.sleepers) wake();
  };

  [Symbol.asyncIterator](): AsyncGenerator<Step, void, undefined> {
    const subscribe = (wake: () => void): (() => void) => {
      this.sleepers.add(wake);
      return () => this.sleepers.delete(wake);
    };
    return iterate(
      () => this.shown,
      subscribe,
      ({ name }) => this.stopped || name === 'done',
    );
  }

  private refresh(): void {
    const print = this.fingerprint();
    if (print === this.print) return;
    this.print = print;
    const before = this.shown;
    const step = this.build();
    this.shown = step;
    this.notify();
    this.events.tell('step', { step });
    if (before.key !== step.key) this.events.tell('transition', { from: before.key, to: step.key, step });
    const { all } = step.errors;
    if (all.length > 0 && all !== before.errors.all) this.events.tell('error', { errors: all, step });
    if (isDone(step) && before.name !== 'done') this.events.tell('done', { output: step.output });
  }

  private notify(): void {
    for (const listener of [...this.listeners]) safely(() => listener(this.shown));
    for (const wake of this.sleepers) wake();
  }

  private build(): Step {
    const { actor, options } = this.running;
    const snapshot = actor.getSnapshot();
    const { context, tags } = snapshot;
    const expired = snapshot.matches({ timers: { lifetime: 'expired' } });
    const kit = { context, view: context.view, tags: [...tags], expired, options: options(), host: this.host };
    return this.toStep(createStepKit({ ...kit, flow: this.running.name }));
  }

  private readonly host: ActionHost = {
    now: () => this.running.now(),
    can: (event) => !this.stopped && this.running.actor.getSnapshot().can(event),
    isCurrent: (screen) => !this.stopped && screenId(this.running.actor.getSnapshot().context) === screen,
    isPending: () => this.running.actor.getSnapshot().context.command !== null,
    dispatch: (event) => this.dispatch(event),
  };

  private dispatch(event: ServerFlowEvent<Attempt>): Promise<ActionResult> {
    const { actor } = this.running;
    return new Promise((resolve) => {
      const settle = (result: ActionResult): void => {
        subscription.unsubscribe();
        this.waiting.delete(settle);
        resolve(result);
      };
      const subscription = actor.on('settled', (settled) => {
        if (settled.command === event.type) settle(toResult(settled));
      });
      this.waiting.add(settle);
      actor.send(event);
      // No command: the event has done its work already.
      if (actor.getSnapshot().context.command !== event.type) settle({ status: 'ok' });
    });
  }

  /** Everything a step can show; what is not in here changes no step. */
  private fingerprint(): string {
    const { context, value } = this.running.actor.getSnapshot();
    const { attempt, world, choice, route, gate, replacedBy, command, errors, notice, delivery, cooldownUntil } =
      context;
    const visible = [attempt, world, choice, route, gate, replacedBy, command, errors, notice, delivery, cooldownUntil];
    return JSON.stringify([visible, value, world.session === undefined]);
  }
}

/** Seals everything of an event that could be a secret. */
function toMachineEvent<Attempt extends AttemptData>(event: FlowEvent): ServerFlowEvent<Attempt> {
  const payload = Object.entries(event).filter(([name]) => !OPEN_MEMBERS.includes(name));
  const open = Object.fromEntries(Object.entries(event).filter(([name]) => OPEN_MEMBERS.includes(name)));
  const values =
    open.values instanceof Sealed ? open.values : seal({ ...Object(open.values), ...Object.fromEntries(payload) });
  return { ...open, type: event.type, values } as ServerFlowEvent<Attempt>; // open members are the machine's own
}

function toResult({ result, errors }: FlowEmitted): ActionResult {
  return result === 'failed' ? { status: 'failed', errors } : { status: result };
}

function isDone(step: StepBase): step is DoneStep {
  return step.name === 'done';
}
