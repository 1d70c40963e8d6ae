/**
 * The base of tags that show a flow. It makes the flow, draws its step and tells the page what happens; what to ask, and
 * in which order, is the flow's business. Uses the public flow API only.
 */
import type { PropertyValues } from 'lit';
import type { Flow, FlowOptions } from '../../flows/index.js';
import { ClerkElement } from '../../ui/base-element.js';
import { provideScope } from '../../ui/scope.js';
import { ClerkReadyEvent } from '../events/ready.js';
import { announceStep, type FlowName } from './announce-step.js';
import { applicationFacts, flowOptions, otherFlow } from './flow-options.js';
import { flowProperties, type ElementClerk, type FlowProps } from './flow-properties.js';
import { FlowSession, type EarlySubmit, type FlowFactory } from './flow-session.js';
import type { RouteController } from './route-controller.js';
import { ScreenController, type SkeletonProps } from './screen-controller.js';
import type { AnyStep, StepView, ViewContext } from './view-context.js';

/** Base class of `<clerk-sign-in>` and `<clerk-sign-up>`. */
export abstract class FlowElement<Step extends AnyStep> extends ClerkElement implements FlowProps {
  static override properties = { ...ClerkElement.properties, ...flowProperties };

  /** Draws a step in the page's own way: a node, a text or a Lit template; undefined leaves it to the tag. */
  declare renderStep: ((step: Step) => unknown) | undefined;
  /** Opens the flow beside this one in place of following its link. */
  declare openOther: (() => void) | undefined;
  /** Shows the step in the address: below `path`, in the hash, or not at all (default). */
  declare routing: FlowProps['routing'];
  /** Where the page with this tag lives, for `routing="path"`. */
  declare path: string | undefined;
  /** Address of the sign-in page. */
  declare signInUrl: string | undefined;
  /** Address of the sign-up page. */
  declare signUpUrl: string | undefined;
  /** Address of the waitlist page. */
  declare waitlistUrl: string | undefined;
  /** Where to go afterwards, unless the address of this page names something else. */
  declare fallbackRedirectUrl: string | undefined;
  /** Where to go afterwards, whatever the address of this page says. */
  declare forceRedirectUrl: string | undefined;
  /** The same for people who end up signing in instead. */
  declare signInFallbackRedirectUrl: string | undefined;
  /** The same for people who end up signing in instead. */
  declare signInForceRedirectUrl: string | undefined;
  /** The same for people who end up signing up instead. */
  declare signUpFallbackRedirectUrl: string | undefined;
  /** The same for people who end up signing up instead. */
  declare signUpForceRedirectUrl: string | undefined;
  /** Values to start the form with: `emailAddress`, `username`, `firstName` … As an attribute: JSON. */
  declare initialValues: FlowProps['initialValues'];
  /** Data to keep with a new user. As an attribute: JSON. */
  declare unsafeMetadata: FlowProps['unsafeMetadata'];
  /** Whether people who belong in the other flow may be taken there; on by default. */
  declare transferable: boolean | undefined;
  /** Steps of the application's own. */
  declare gates: FlowProps['gates'];
  /** Sorts the methods offered. */
  declare order: FlowProps['order'];
  /** Picks the method to start with. */
  declare choose: FlowProps['choose'];

  readonly #session = new FlowSession<Step>(this, {
    load: () => this.loadFlow(),
    early: (clerk, isPending, submit) => this.earlyStep(clerk, isPending, submit),
    options: (clerk) => this.flowOptions(clerk),
    onStep: (step, before) => this.#onStep(step, before),
  });
  readonly #screen: ScreenController<Step>;
  #route: Promise<RouteController> | undefined;
  #isReady = false;

  constructor() {
    super();
    const element = this as FlowElement<Step>; // read when drawing: properties change
    this.#screen = new ScreenController<Step>(this, {
      ui: this.ui,
      get application() {
        return applicationFacts(element.clerk);
      },
      get other() {
        return otherFlow(element.kind, element, element.clerk, element.openOther);
      },
      get renderStep() {
        return element.renderStep;
      },
      skeleton: this.skeleton,
      first: (step, view) => this.firstView(step, view),
      load: () => this.loadViews(),
      flow: this.#session,
    });
  }

  /** The clerk object in force: the one set here, a provider's, or the page's. */
  get clerk(): ElementClerk | undefined {
    return this.#session.clerk;
  }

  set clerk(clerk: ElementClerk | undefined) {
    provideScope(this, clerk ? { clerk } : undefined);
  }

  /** A flow of the page's own, made with `createSignInFlow` or `createSignUpFlow`; the tag then only draws it. */
  get flow(): Flow<Step> | undefined {
    return this.#session.given;
  }

  set flow(flow: Flow<Step> | undefined) {
    this.#session.give(flow);
  }

  /** The step shown now. */
  get step(): Step | undefined {
    return this.#session.step;
  }

  /** Name of the flow in events. */
  protected abstract readonly flowName: FlowName;
  /** Name of the flow in Clerk's property names. */
  protected abstract readonly kind: 'signIn' | 'signUp';
  /** Loads the code of the flow. */
  protected abstract loadFlow(): Promise<FlowFactory<Step>>;
  /** What the first form looks like before it is known. */
  protected get skeleton(): SkeletonProps {
    return {};
  }

  /** Draws the first form; undefined for any other step. */
  protected abstract firstView(step: Step, view: ViewContext): unknown;
  protected abstract loadViews(): Promise<StepView<Step>>;
  /** The part of the address that stands for a step; undefined leaves the address alone. */
  protected abstract segmentOf(step: Step): string | undefined;

  /** What to show before the flow is there. */
  protected earlyStep(_clerk: ElementClerk, _isPending: boolean, _submit: EarlySubmit): Step | undefined {
    return undefined;
  }

  /** What the flow is told of this tag's properties. */
  protected flowOptions(clerk: ElementClerk): FlowOptions {
    return flowOptions(this.kind, this, clerk);
  }

  protected override isWaiting(): boolean {
    return !this.#screen.isReady(this.step);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#session.refresh();
  }

  protected override render(): unknown {
    return this.#screen.render(this.step);
  }

  protected override updated(): void {
    if (this.#isReady || this.isWaiting()) return;
    this.#isReady = true;
    this.dispatchEvent(new ClerkReadyEvent());
  }

  #onStep(step: Step, before: Step | undefined): void {
    announceStep(this, this.flowName, step, before);
    void this.#showInAddress();
  }

  /** Most tags leave the address alone, so what writes it comes only when it is asked for. */
  async #showInAddress(): Promise<void> {
    if (!this.routing || this.routing === 'virtual') return;
    this.#route ??= import('./route-controller.js').then(({ followSteps }) =>
      followSteps(this, () => void this.#back()),
    );
    const route = await this.#route;
    if (this.step) route.show(this.segmentOf(this.step));
  }

  async #back(): Promise<void> {
    const step = this.step;
    if (!step) return;
    // A step without a way back stays, and the address with it.
    await step.actions.find(({ id, enabled }) => enabled && (id === 'back' || id === 'edit'))?.();
    await this.#showInAddress();
  }
}
