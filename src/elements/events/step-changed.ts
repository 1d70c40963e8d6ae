/** The event that tells a page which screen of a flow is shown now. */

/** Which flow an event speaks of. */
export type FlowName = 'sign-in' | 'sign-up';

/** Fired when a flow moves to another step. Answers to requests that stay on the step are `clerk-transition`. */
export class ClerkStepChangedEvent extends Event {
  static readonly type = 'clerk-step-changed';
  readonly flow: FlowName;
  /** Name of the step now shown. */
  readonly step: string;
  /** Name of the step before; `null` for the first one. */
  readonly previous: string | null;

  constructor(flow: FlowName, step: string, previous: string | null) {
    super(ClerkStepChangedEvent.type, { bubbles: true, composed: true });
    this.flow = flow;
    this.step = step;
    this.previous = previous;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-step-changed': ClerkStepChangedEvent;
  }
}
