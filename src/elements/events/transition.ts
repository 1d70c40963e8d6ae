/** The event of every visible change inside a flow, for inspectors, analytics and pages that mirror the step. */
import type { SignInStep, SignUpStep } from '../../flows/index.js';
import type { FlowName } from './step-changed.js';

/** Fired whenever the flow's step object changes: a request starts or ends, a view opens, an error appears. */
export class ClerkTransitionEvent extends Event {
  static readonly type = 'clerk-transition';
  readonly flow: FlowName;
  /** The immutable step that is shown from now on. */
  readonly step: SignInStep | SignUpStep;

  constructor(flow: FlowName, step: SignInStep | SignUpStep) {
    super(ClerkTransitionEvent.type, { bubbles: true, composed: true });
    this.flow = flow;
    this.step = step;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clerk-transition': ClerkTransitionEvent;
  }
}
