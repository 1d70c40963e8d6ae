/** An operation as custom UIs see it: an immutable step with actions, made of a call to the server. */
import type { FlowActor } from '../types/index.js';
import type { ActionResult, FlowAction } from '../types/action.js';
import type { FlowError } from '../../machines/shared/flow-error.js';
import type { ReverificationLevel } from '../../machines/operation/operation.machine.js';

/** Where an operation is. */
export type OperationStatus = 'idle' | 'running' | 'needs-reverification' | 'done' | 'failed';

/** What went wrong: everything, and the same by field. */
export interface OperationErrors {
  readonly all: readonly FlowError[];
  /** By wire name of the field. */
  readonly fields: Readonly<Record<string, readonly FlowError[]>>;
  /** Errors of no field. */
  readonly global: readonly FlowError[];
}

/** The state of an operation and what can be done now. Immutable. */
export interface OperationStep<Input, Output> {
  readonly name: OperationStatus;
  /** A request is in flight. */
  readonly pending: boolean;
  readonly errors: OperationErrors;
  /** What the last run answered, once done. */
  readonly output: Output | null;
  /** What the server wants proved, while it waits for that. */
  readonly level: ReverificationLevel | null;
  /** Runs it. Resolves when it is over, including a reverification in between. */
  readonly run: FlowAction<Input>;
  /** Says that the reverification succeeded: the same command runs once more. */
  readonly verified: FlowAction;
  /** Gives up the request, or the wait for a reverification. */
  readonly cancel: FlowAction;
  /** Forgets errors and output. */
  readonly reset: FlowAction;
}

/** A running operation. All members are bound. */
export interface Operation<Input, Output> {
  readonly name: string;
  /** Same object until something visible changes. */
  readonly step: OperationStep<Input, Output>;
  /** `step.run`, whatever the step: what a button or a form calls. */
  readonly run: (input: Input) => Promise<ActionResult>;
  /** Calls back at once and at every change. */
  readonly subscribe: (listener: (step: OperationStep<Input, Output>) => void) => () => void;
  /** The XState actor behind it (follows xstate 5). */
  readonly actor: FlowActor;
  readonly stop: () => void;
}
