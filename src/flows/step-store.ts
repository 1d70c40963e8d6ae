/** The step of a small flow: built anew whenever its actor changes, and handed to subscribers. */
import { safely } from './flow-events.js';

/** What subscribes to changes: an XState actor. */
interface Changing {
  subscribe(listener: () => void): unknown;
}

/** The step in force, and those who want to hear of the next. */
export interface StepStore<Step> {
  readonly step: () => Step;
  /** Calls back with the step at once and at every change; returns the function that stops it. */
  readonly subscribe: (listener: (step: Step) => void) => () => void;
}

/** Follows a started actor. */
export function createStepStore<Step>(actor: Changing, build: () => Step): StepStore<Step> {
  const listeners = new Set<(step: Step) => void>();
  let shown = build();
  actor.subscribe(() => {
    shown = build();
    for (const listener of [...listeners]) safely(() => listener(shown));
  });
  return {
    step: () => shown,
    subscribe: (listener) => {
      // An entry of its own: the same function may subscribe twice.
      const entry: typeof listener = (step) => listener(step);
      listeners.add(entry);
      safely(() => listener(shown));
      return () => void listeners.delete(entry);
    },
  };
}
