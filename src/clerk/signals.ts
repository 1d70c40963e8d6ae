/** The smallest reactive values that official hooks can work with: signals, computed values, effects. */

/** Reads a value; inside an effect or a computed value the reading is remembered. */
export interface ReadSignal<Value> {
  (): Value;
}

/** A value that can be set. */
export interface Signal<Value> extends ReadSignal<Value> {
  readonly set: (value: Value) => void;
}

let reader: (() => void) | undefined;

/** Makes a signal. Setting the value it has changes nothing. */
export function signal<Value>(initial: Value): Signal<Value> {
  let value = initial;
  const readers = new Set<() => void>();
  const read = (): Value => {
    if (reader) readers.add(reader);
    return value;
  };
  const set = (next: Value): void => {
    if (Object.is(next, value)) return;
    value = next;
    const told = [...readers];
    readers.clear();
    for (const tell of told) tell();
  };
  return Object.assign(read, { set });
}

/** Runs now and again whenever a signal it read changes; returns the function that stops it. */
export function effect(work: () => void): () => void {
  let isStopped = false;
  const run = (): void => {
    if (isStopped) return;
    const outer = reader;
    reader = run;
    try {
      work();
    } finally {
      reader = outer;
    }
  };
  run();
  return () => {
    isStopped = true;
  };
}

/** A value derived from signals; keeps its identity as long as none of them changes. */
export function computed<Value>(derive: () => Value): ReadSignal<Value> {
  const derived = signal<Value | undefined>(undefined);
  effect(() => derived.set(derive()));
  return derived as ReadSignal<Value>; // set by the effect, which has run
}
