/** `createOperation`: makes an operation of a call to the server, with reverification built in. */
import { createActor } from 'xstate';
import { provideOperation, type OperationActors } from '../../machines/operation/operation.actors.js';
import type { OperationEmitted, OperationEvent } from '../../machines/operation/operation.machine.js';
import type { FlowError } from '../../machines/shared/flow-error.js';
import { seal } from '../../machines/shared/sealed.js';
import { makeAction, type ActionEvent, type ActionHost } from '../actions.js';
import { safely } from '../flow-events.js';
import type { ActionResult, FlowActor } from '../types/index.js';
import type { Operation, OperationErrors, OperationStatus, OperationStep } from './operation.js';

/** What an operation is made of. */
export interface OperationParts<Input, Output> extends OperationActors<Input, Output> {
  /** For logs and messages: `email-address.remove`, `password.update` … */
  readonly name: string;
}

const NAMES: Readonly<Record<string, OperationStatus>> = {
  idle: 'idle',
  running: 'running',
  runningAgain: 'running',
  needsReverification: 'needs-reverification',
  done: 'done',
  failed: 'failed',
};

/** Makes an operation. It does nothing until it is run, and ends with `stop()`. */
export function createOperation<Input = void, Output = unknown>(
  parts: OperationParts<Input, Output>,
): Operation<Input, Output> {
  const actor = createActor(provideOperation(parts));
  const listeners = new Set<(step: OperationStep<Input, Output>) => void>();
  const waiting = new Set<(result: ActionResult) => void>();
  let stopped = false;

  const status = (): OperationStatus => NAMES[String(actor.getSnapshot().value)] ?? 'idle';
  const dispatch = (event: ActionEvent): Promise<ActionResult> => {
    if (event.type !== 'run') return Promise.resolve(actor.send(event as OperationEvent)).then(() => OK); // made below
    return new Promise((resolve) => {
      const settle = (result: ActionResult): void => {
        subscription.unsubscribe();
        waiting.delete(settle);
        resolve(result);
      };
      const subscription = actor.on('settled', (settled) => settle(toResult(settled)));
      waiting.add(settle);
      actor.send(event as OperationEvent); // made below
    });
  };
  const host: ActionHost = {
    now: Date.now,
    can: (event) => !stopped && actor.getSnapshot().can(event as OperationEvent), // made below
    // An operation has one screen: an action of an old step means the same as the new one's.
    isCurrent: () => !stopped,
    isPending: () => actor.getSnapshot().hasTag('busy'),
    dispatch,
  };

  const build = (): OperationStep<Input, Output> => {
    const { errors, output, level } = actor.getSnapshot().context;
    const pending = host.isPending();
    const plain = (id: string, type: string) =>
      makeAction(host, parts.name, null, { id, probe: { type }, toEvent: () => ({ type }) });
    return Object.freeze({
      ...{ name: status(), pending, output, level, errors: sorted(errors) },
      run: makeAction<Input>(host, parts.name, pending ? 'run' : null, {
        ...{ id: 'run', role: 'submit', probe: { type: 'run' } },
        toEvent: (input) => ({ type: 'run', values: seal(input) }),
      }),
      verified: plain('verified', 'reverification.verified'),
      cancel: plain('cancel', 'cancel'),
      reset: plain('reset', 'reset'),
    });
  };
  actor.start();
  let shown = build();
  actor.subscribe(() => {
    shown = build();
    for (const listener of [...listeners]) safely(() => listener(shown));
  });

  return {
    name: parts.name,
    get step() {
      return shown;
    },
    run: (input) => shown.run(input),
    subscribe: (listener) => {
      const entry: typeof listener = (step) => listener(step);
      listeners.add(entry);
      safely(() => listener(shown));
      return () => void listeners.delete(entry);
    },
    actor: actor as unknown as FlowActor, // the part of it that is ours to promise
    stop: () => {
      stopped = true;
      actor.stop();
      for (const settle of waiting) settle({ status: 'cancelled' });
    },
  };
}

const OK: ActionResult = { status: 'ok' };

function toResult({ result, errors }: OperationEmitted): ActionResult {
  return result === 'failed' ? { status: 'failed', errors } : { status: result };
}

function sorted(all: readonly FlowError[]): OperationErrors {
  const fields: Record<string, FlowError[]> = {};
  for (const error of all) if (error.field !== undefined) (fields[error.field] ??= []).push(error);
  return { all, fields, global: all.filter(({ field }) => field === undefined) };
}
