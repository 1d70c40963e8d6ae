/** `createOperation`: makes an operation of a call to the server, with reverification built in. */
import { createActor } from 'xstate';
import { provideOperation, type OperationActors } from '../../machines/operation/operation.actors.js';
import type { OperationEmitted, OperationEvent } from '../../machines/operation/operation.machine.js';
import type { FlowError } from '../../machines/shared/flow-error.js';
import { seal } from '../../machines/shared/sealed.js';
import { makeAction, type ActionEvent, type ActionHost } from '../actions.js';
import { createStepStore } from '../step-store.js';
import type { ActionResult, FlowActor } from '../types/index.js';
import type { Operation, OperationErrors, OperationStatus, OperationStep } from './operation.js';

/** What an operation is made of. */
export interface OperationParts<Input, Output> extends OperationActors<Input, Output> {
  /** For logs and messages: `email-address.remove`, `password.update` … */
  readonly name: string;
}

/** The part of the actor that sending takes. */
interface OperationActor {
  send(event: OperationEvent): void;
  on(type: 'settled', listener: (settled: OperationEmitted) => void): { unsubscribe(): void };
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
  const waiting = new Set<(result: ActionResult) => void>();
  let stopped = false;

  const status = (): OperationStatus => NAMES[String(actor.getSnapshot().value)] ?? 'idle';
  const host: ActionHost = {
    now: Date.now,
    can: (event) => !stopped && actor.getSnapshot().can(event as OperationEvent), // made below
    // An operation has one screen: an action of an old step means the same as the new one's.
    isCurrent: () => !stopped,
    isPending: () => actor.getSnapshot().hasTag('busy'),
    dispatch: (event) => dispatch(actor, waiting, event),
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
  const store = createStepStore(actor, build);

  return {
    name: parts.name,
    get step() {
      return store.step();
    },
    run: (input) => store.step().run(input),
    subscribe: store.subscribe,
    actor: actor as unknown as FlowActor, // the part of it that is ours to promise
    stop: () => {
      stopped = true;
      actor.stop();
      for (const settle of waiting) settle({ status: 'cancelled' });
    },
  };
}

const OK: ActionResult = { status: 'ok' };

/** Sends an event of a step's action. `waiting` holds the runs that have not come to an end. */
function dispatch(
  actor: OperationActor,
  waiting: Set<(result: ActionResult) => void>,
  event: ActionEvent,
): Promise<ActionResult> {
  const sent = event as OperationEvent; // made by the step's own actions
  if (sent.type !== 'run') {
    actor.send(sent);
    return Promise.resolve(OK);
  }
  return new Promise((resolve) => {
    const settle = (result: ActionResult): void => {
      subscription.unsubscribe();
      waiting.delete(settle);
      resolve(result);
    };
    const subscription = actor.on('settled', (settled) => settle(toResult(settled)));
    waiting.add(settle);
    actor.send(sent);
  });
}

function toResult({ result, errors }: OperationEmitted): ActionResult {
  return result === 'failed' ? { status: 'failed', errors } : { status: result };
}

function sorted(all: readonly FlowError[]): OperationErrors {
  const fields: Record<string, FlowError[]> = {};
  for (const error of all) if (error.field !== undefined) (fields[error.field] ??= []).push(error);
  return { all, fields, global: all.filter(({ field }) => field === undefined) };
}
