/** Connects an element to a flow: subscribes while the element is in the page and re-renders it at every step. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The part of a flow this needs. Every flow of `clerk-kit/flows` fits. */
export interface FlowLike<Step> {
  readonly step: Step;
  readonly subscribe: (listener: (step: Step) => void) => () => void;
}

/** Holds an element's flow. The element creates flows and stops them; this only listens. */
export class FlowController<Step, Flow extends FlowLike<Step> = FlowLike<Step>> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onStep: ((step: Step, before: Step | undefined) => void) | undefined;
  #flow: Flow | undefined;
  #last: Step | undefined;
  #release: (() => void) | undefined;
  #connected = false;

  /** `onStep` is called with every new step before the host renders it, and with the one before. */
  constructor(host: ReactiveControllerHost, onStep?: (step: Step, before: Step | undefined) => void) {
    this.#host = host;
    this.#onStep = onStep;
    host.addController(this);
  }

  /** The flow in force. */
  get flow(): Flow | undefined {
    return this.#flow;
  }

  /** Puts another flow in force, or none. */
  set flow(flow: Flow | undefined) {
    if (flow === this.#flow) return;
    this.#release?.();
    this.#release = this.#last = undefined;
    this.#flow = flow;
    if (this.#connected) this.hostConnected();
    this.#host.requestUpdate();
  }

  /** The step to draw now. */
  get step(): Step | undefined {
    return this.#flow?.step;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#release ??= this.#flow?.subscribe((step) => {
      if (step === this.#last) return;
      const before = this.#last;
      this.#last = step;
      this.#onStep?.(step, before);
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#release?.();
    this.#release = undefined;
  }
}
