/** Tells the page what a flow does, by DOM events. */
import { ClerkErrorEvent } from '../events/error.js';
import { ClerkSignedInEvent } from '../events/signed-in.js';
import { ClerkSignedUpEvent } from '../events/signed-up.js';
import { ClerkStepChangedEvent, type FlowName } from '../events/step-changed.js';
export type { FlowName } from '../events/step-changed.js';
import { ClerkTransitionEvent } from '../events/transition.js';
import type { AnyStep } from './view-context.js';

/** Name of what is on the screen: the step's key and the view a person opened beside it. */
export function screenOf(step: AnyStep): string {
  return step.view === 'main' ? step.key : `${step.key}.${step.view}`;
}

/** Fires the events of a new step. */
export function announceStep(target: EventTarget, flow: FlowName, step: AnyStep, before: AnyStep | undefined): void {
  target.dispatchEvent(new ClerkTransitionEvent(flow, step));
  if (!before || screenOf(before) !== screenOf(step)) {
    target.dispatchEvent(new ClerkStepChangedEvent(flow, screenOf(step), before ? screenOf(before) : null));
  }
  if (step.errors.all.length > 0 && step.errors.all !== before?.errors.all) {
    target.dispatchEvent(new ClerkErrorEvent(step.errors.all));
  }
  if (step.name === 'done' && before?.name !== 'done' && step.output.kind === 'session') {
    const Finished = flow === 'sign-in' ? ClerkSignedInEvent : ClerkSignedUpEvent;
    target.dispatchEvent(new Finished(step.output.sessionId));
  }
}
