/** The event of anything that went wrong inside one of our tags. */
import type { FlowError } from '../../flows/index.js';

/** Fired with the same errors that the form shows, after every refused or failed request. */
export class ClerkErrorEvent extends Event {
  static readonly type = 'clerk-error';
  /** Structured errors; branch on `code`. Never empty, never holds what the person typed. */
  readonly errors: readonly FlowError[];

  constructor(errors: readonly FlowError[]) {
    super(ClerkErrorEvent.type, { bubbles: true, composed: true });
    this.errors = errors;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-error': ClerkErrorEvent;
  }
}
