/**
 * Draws the step of a flow: the page's own view of it, the first form, or a view of the chunk with all others, which is
 * fetched as soon as somebody begins to type. Until a view is there the last one stays, busy, so nothing jumps.
 */
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Ui } from '../../ui/context.js';
import { FocusController } from '../../ui/controllers/focus-controller.js';
import { screenOf } from './announce-step.js';
import { skeletonCard, type SkeletonProps } from '../../ui/skeleton.js';
export type { SkeletonProps } from '../../ui/skeleton.js';
import { mayTakeFocus } from './may-take-focus.js';
import type { PageTemplates } from './page-templates.js';
import type { AnyStep, ApplicationFacts, OtherFlow, StepView, ViewContext } from './view-context.js';
import { chunkFailedView } from './views/chunk-failed.js';

/** What the controller asks its tag. */
export interface ScreenHost<Step extends AnyStep> {
  readonly ui: Ui;
  readonly application: ApplicationFacts;
  readonly other: OtherFlow | undefined;
  /** The page's own way to draw a step; undefined leaves it to us. */
  readonly renderStep: ((step: Step) => unknown) | undefined;
  /** What the first form looks like before it is known. */
  readonly skeleton: SkeletonProps;
  /** Draws the first form, which is always there. */
  first(step: Step, view: ViewContext): unknown;
  /** Loads the view of all other steps. */
  load(): Promise<StepView<Step>>;
  /** Where the steps come from. */
  readonly flow: { readonly failed: boolean; readonly load: () => unknown };
}

/** Draws steps for one tag. */
export class ScreenController<Step extends AnyStep> implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: ScreenHost<Step>;
  readonly #focus: FocusController;
  #templates: PageTemplates | undefined;
  readonly #remarks = new Map<string, string>();
  #later: StepView<Step> | undefined;
  #loading: Promise<void> | undefined;
  #failed = false;
  #isWaitingForTemplates = false;
  #shown: Step | undefined;

  constructor(element: ReactiveControllerHost & HTMLElement, host: ScreenHost<Step>) {
    this.#element = element;
    this.#host = host;
    this.#focus = new FocusController(element);
    element.addController(this);
  }

  hostConnected(): void {
    this.#element.addEventListener('input', this.#preload, { once: true });
    this.#element.addEventListener('focusin', this.#preload, { once: true });
    if (this.#element.querySelector(':scope > template')) void this.#loadTemplates();
  }

  hostDisconnected(): void {
    this.#element.removeEventListener('input', this.#preload);
    this.#element.removeEventListener('focusin', this.#preload);
  }

  /** Whether nothing can be drawn yet. */
  #isPending(step: Step | undefined): step is undefined {
    return !step || this.#isWaitingForTemplates || (step.name === 'loading' && !step.failed);
  }

  /** Whether there is a view for a step already. */
  isReady(step: Step | undefined): step is Step {
    if (this.#isPending(step)) return false;
    if (this.#failed || this.#host.flow.failed || this.#draw(step) !== undefined) return true;
    this.#preload(); // a served page is not drawn over until there is something better, so ask for it here
    return false;
  }

  /** The view of the step. */
  render(step: Step | undefined): unknown {
    const { ui, flow } = this.#host;
    if (flow.failed) return chunkFailedView(ui, flow.load);
    if (this.#isPending(step)) {
      return this.#shown && step ? this.#waiting(this.#shown) : skeletonCard(ui, this.#host.skeleton);
    }
    const drawn = this.#draw(step);
    if (drawn !== undefined) {
      this.#enter(step);
      return keyed(screenOf(step), drawn);
    }
    if (this.#failed) return chunkFailedView(ui, this.#preload);
    this.#preload();
    return this.#shown ? this.#waiting(this.#shown) : skeletonCard(ui, this.#host.skeleton);
  }

  /** The last screen, busy: what comes next is on its way. */
  #waiting(shown: Step): unknown {
    return keyed(screenOf(shown), this.#draw({ ...shown, pending: true }) ?? nothing);
  }

  #draw(step: Step): unknown {
    const own = this.#host.renderStep?.(step);
    if (own !== undefined) return own;
    const view = this.#context(step);
    return this.#templates?.screen(step, view) ?? this.#host.first(step, view) ?? this.#later?.(step, view);
  }

  /** Moves focus where it belongs once the step is in the page. */
  #enter(step: Step): void {
    const before = this.#shown;
    if (step === before) return;
    this.#shown = step;
    const isNew = !before || screenOf(before) !== screenOf(step);
    if (isNew) this.#remarks.clear();
    const isOurs = before !== undefined && before.name !== 'loading' && mayTakeFocus(this.#element);
    if (isNew && isOurs) this.#focus.toStep();
    if (step.errors.all.length > 0 && step.errors.all !== before?.errors.all && (isOurs || !before))
      this.#focus.toErrors();
  }

  #context(step: Step): ViewContext {
    const { ui, application, other } = this.#host;
    return {
      ui,
      application,
      other,
      root: this.#element,
      remarks: this.#remarks,
      remark: (name, value) => {
        if (this.#remarks.get(name) === value) return;
        if (value === undefined) this.#remarks.delete(name);
        else this.#remarks.set(name, value);
        this.#element.requestUpdate();
      },
      slot: (name) => this.#templates?.slot(name, step),
    };
  }

  /** Few pages have templates; those that do wait for them, so that nothing is drawn twice. */
  async #loadTemplates(): Promise<void> {
    this.#isWaitingForTemplates = true;
    try {
      const { PageTemplates } = await import('./page-templates.js');
      this.#templates ??= new PageTemplates(this.#element);
    } finally {
      this.#isWaitingForTemplates = false;
      this.#element.requestUpdate();
    }
  }

  readonly #preload = (): void => {
    if (this.#later || this.#loading) return;
    this.#failed = false;
    this.#loading = this.#host.load().then(
      (view) => {
        this.#later = view;
        this.#element.requestUpdate();
      },
      () => {
        this.#failed = true;
        this.#loading = undefined; // so that the person, or the next step, can try again
        this.#element.requestUpdate();
      },
    );
  };
}
