/** How a step shows what went wrong: the list, and the same errors sorted to their places. */
import type { FlowError } from '../../machines/shared/flow-error.js';

export type { FlowError, FlowErrorKind } from '../../machines/shared/flow-error.js';

/** The errors of the last command; kept until the next command or `dismissErrors`. */
export interface StepErrors {
  /** Everything, in the server's order. */
  readonly all: readonly FlowError[];
  /** Errors of one field by its `FieldDescription.name`. */
  readonly fields: Readonly<Record<string, readonly FlowError[]>>;
  /** Errors of no shown field: for the card's alert. */
  readonly global: readonly FlowError[];
}
