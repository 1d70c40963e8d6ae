/**
 * The flow of one tag: made when a clerk object is there, kept while the tag moves, stopped when it leaves the page. A
 * flow that the page hands over is used as it is and never stopped here.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Flow, FlowOptions } from '../../flows/index.js';
import type { FlowClerk } from '../../machines/shared/ports.js';
export type { FlowClerk } from '../../machines/shared/ports.js';
import { ClerkController } from '../../ui/controllers/clerk-controller.js';
import { FlowController } from '../../ui/controllers/flow-controller.js';
import type { ElementClerk } from './flow-properties.js';
import type { AnyStep } from './view-context.js';

/** What a session asks its tag. */
export interface FlowOwner<Step extends AnyStep> {
  create(clerk: FlowClerk, options: FlowOptions): Flow<Step>;
  options(clerk: ElementClerk): FlowOptions;
  onStep(step: Step, before: Step | undefined): void;
}

/** Holds the flow of one tag. */
export class FlowSession<Step extends AnyStep> implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #owner: FlowOwner<Step>;
  readonly #clerk: ClerkController<ElementClerk>;
  readonly #steps: FlowController<Step, Flow<Step>>;
  #own: { readonly flow: Flow<Step>; readonly clerk: ElementClerk } | undefined;
  #given: Flow<Step> | undefined;

  constructor(element: ReactiveControllerHost & HTMLElement, owner: FlowOwner<Step>) {
    this.#element = element;
    this.#owner = owner;
    this.#clerk = new ClerkController<ElementClerk>(element, () => this.#choose());
    this.#steps = new FlowController<Step, Flow<Step>>(element, (step, before) => owner.onStep(step, before));
    element.addController(this);
  }

  /** The clerk object in force. */
  get clerk(): ElementClerk | undefined {
    return this.#clerk.clerk;
  }

  /** The step to show. */
  get step(): Step | undefined {
    return this.#steps.step;
  }

  /** Uses a flow of the page's own, or (undefined) one made here. */
  give(flow: Flow<Step> | undefined): void {
    this.#given = flow;
    this.#choose();
  }

  /** Tells the flow what the tag's properties say now. */
  refresh(): void {
    const own = this.#own;
    if (own) own.flow.setOptions(this.#owner.options(own.clerk));
  }

  hostUpdate(): void {
    // Somebody signed in here and signed out again while the tag stayed in the page: a finished flow cannot start over.
    if (this.#own?.flow.step.name === 'done' && this.clerk?.session === null) {
      this.#stop();
      this.#choose();
    }
  }

  hostDisconnected(): void {
    // Moving a tag takes it out and puts it in again before any microtask runs; only a tag that stays out ends its flow.
    queueMicrotask(() => {
      if (!this.#element.isConnected) this.#stop();
    });
  }

  #choose(): void {
    const clerk = this.#clerk.clerk;
    if (this.#own && (this.#given || this.#own.clerk !== clerk)) this.#stop();
    if (!this.#own && !this.#given && clerk) {
      this.#own = { clerk, flow: this.#owner.create(clerk, this.#owner.options(clerk)) };
    }
    this.#steps.flow = this.#given ?? this.#own?.flow;
  }

  #stop(): void {
    this.#own?.flow.stop();
    this.#own = undefined;
    this.#steps.flow = this.#given;
  }
}
