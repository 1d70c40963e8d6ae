/**
 * The flow of one tag: made when a clerk object is there, kept while the tag moves, stopped when it leaves the page. A
 * flow that the page hands over is used as it is and never stopped here. The code of flows arrives in a chunk of its own;
 * until then a tag may show an early step, whose command waits for the flow.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ActionResult, Flow, FlowOptions, FormValues } from '../../flows/index.js';
import type { FlowClerk } from '../../machines/shared/ports.js';
import { ClerkController } from '../../ui/controllers/clerk-controller.js';
import { FlowController } from '../../ui/controllers/flow-controller.js';
import type { ElementClerk } from './flow-properties.js';
import type { AnyStep } from './view-context.js';

/** Makes a flow. */
export type FlowFactory<Step extends AnyStep> = (clerk: FlowClerk, options: FlowOptions) => Flow<Step>;

/** Sends the early form to the flow, once it is there. */
export type EarlySubmit = (values: FormValues) => Promise<ActionResult>;

/** What a session asks its tag. */
export interface FlowOwner<Step extends AnyStep> {
  load(): Promise<FlowFactory<Step>>;
  options(clerk: ElementClerk): FlowOptions;
  /** What to show before the flow is there; undefined waits. */
  early(clerk: ElementClerk, isPending: boolean, submit: EarlySubmit): Step | undefined;
  onStep(step: Step, before: Step | undefined): void;
}

/** Holds the flow of one tag. */
export class FlowSession<Step extends AnyStep> implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #owner: FlowOwner<Step>;
  readonly #clerk: ClerkController<ElementClerk>;
  readonly #steps: FlowController<Step, Flow<Step>>;
  #factory: FlowFactory<Step> | undefined;
  #loading: Promise<void> | undefined;
  #isSent = false;
  #own: { readonly flow: Flow<Step>; readonly clerk: ElementClerk } | undefined;
  /** A flow of the page's own. */
  given: Flow<Step> | undefined;
  /** Whether the code of the flow could not be fetched. */
  failed = false;

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
    const { clerk } = this;
    if (this.#steps.flow || !clerk) return this.#steps.step;
    return this.#owner.early(clerk, this.#isSent, this.#submitEarly);
  }

  /** Uses a flow of the page's own, or (undefined) one made here. */
  give(flow: Flow<Step> | undefined): void {
    this.given = flow;
    this.#choose();
  }

  /** Tells the flow what the tag's properties say now. */
  refresh(): void {
    const own = this.#own;
    if (own) own.flow.setOptions(this.#owner.options(own.clerk));
  }

  /** Fetches the code of the flow, again if it failed before. */
  readonly load = (): Promise<void> => {
    this.#loading ??= this.#owner.load().then(
      (factory) => {
        this.#factory = factory;
        this.failed = false;
        if (this.#element.isConnected) this.#choose();
      },
      () => {
        this.#loading = undefined;
        this.failed = true;
        this.#isSent = false;
        this.#element.requestUpdate();
      },
    );
    return this.#loading;
  };

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

  readonly #submitEarly: EarlySubmit = async (input) => {
    this.#isSent = true;
    this.#element.requestUpdate();
    await this.load();
    this.#isSent = false;
    const submit = this.#steps.step?.actions.find(({ role }) => role === 'submit');
    return submit ? submit(input) : { status: 'ignored', reason: 'stale' };
  };

  #choose(): void {
    const clerk = this.#clerk.clerk;
    if (this.#own && (this.given || this.#own.clerk !== clerk)) this.#stop();
    if (!this.#own && !this.given && clerk) {
      if (this.#factory) this.#own = { clerk, flow: this.#factory(clerk, this.#owner.options(clerk)) };
      else void this.load();
    }
    this.#steps.flow = this.given ?? this.#own?.flow;
  }

  #stop(): void {
    this.#own?.flow.stop();
    this.#own = undefined;
    this.#steps.flow = this.given;
  }
}
