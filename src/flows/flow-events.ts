/** Listeners of a flow: subscribers of the step, named events, and async iteration. A listener that throws stops nobody. */
import type { FlowEventMap } from './types/index.js';

/** Listeners by event name. */
export interface FlowEvents<Step> {
  readonly add: <Name extends keyof FlowEventMap<Step>>(
    name: Name,
    listener: (event: FlowEventMap<Step>[Name]) => void,
  ) => () => void;
  readonly remove: <Name extends keyof FlowEventMap<Step>>(
    name: Name,
    listener: (event: FlowEventMap<Step>[Name]) => void,
  ) => void;
  readonly tell: <Name extends keyof FlowEventMap<Step>>(name: Name, event: FlowEventMap<Step>[Name]) => void;
}

/** Makes an empty set of listeners. */
export function createFlowEvents<Step>(): FlowEvents<Step> {
  const listeners = new Map<string, Set<(event: never) => void>>();
  const remove: FlowEvents<Step>['remove'] = (name, listener) => {
    listeners.get(name)?.delete(listener);
  };
  return {
    remove,
    add: (name, listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => remove(name, listener);
    },
    tell: (name, event) => {
      for (const listener of [...(listeners.get(name) ?? [])]) safely(() => listener(event as never)); // kept by name
    },
  };
}

/** Runs somebody else's code; its error is reported as uncaught, not swallowed and not passed on. */
export function safely(run: () => void): void {
  try {
    run();
  } catch (error) {
    if ('reportError' in globalThis) return reportError(error);
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Iterates over steps until `isLast`. A slow reader gets the latest step, not a backlog. */
export async function* iterate<Step>(
  current: () => Step,
  subscribe: (listener: () => void) => () => void,
  isLast: (step: Step) => boolean,
): AsyncGenerator<Step, void, undefined> {
  let wake = (): void => {};
  const unsubscribe = subscribe(() => wake());
  try {
    let shown: Step | undefined;
    for (;;) {
      const step = current();
      if (step !== shown) {
        shown = step;
        yield step;
        continue;
      }
      if (isLast(step)) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    unsubscribe();
  }
}
