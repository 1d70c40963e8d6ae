/** Holds the operations and lists of an element: made when first drawn, redrawn at every change, ended when it leaves. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is held: an operation or a list of `clerk-kit/flows`. */
export interface Held {
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/** Operations and lists by name. */
export class OperationsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #held = new Map<string, { readonly value: Held; readonly release: () => void }>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The one of this name, made if there is none yet. */
  get<Value extends Held>(name: string, make: () => Value): Value {
    const known = this.#held.get(name);
    if (known) return known.value as Value; // made by the same call before
    const value = make();
    let isFirst = true; // flows tell their state at once, while it is being drawn
    const release = value.subscribe(() => {
      if (!isFirst) this.#host.requestUpdate();
    });
    isFirst = false;
    this.#held.set(name, { value, release });
    return value;
  }

  /** Ends those whose name begins like this, so that the next `get` makes new ones. */
  drop(prefix = ''): void {
    for (const [name, { value, release }] of this.#held) {
      if (!name.startsWith(prefix)) continue;
      this.#held.delete(name);
      release();
      value.stop();
    }
  }

  hostDisconnected(): void {
    this.drop();
  }
}
