/**
 * Moves focus where the person has to act: to the first wrong field after a refusal, to the first field (or the title)
 * of a new step. Never takes focus from outside the element, and never at first load unless asked to.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const WRONG = 'input[aria-invalid="true"]:not([disabled])';
/** The first field a person can type into. */
export const FIRST_FIELD = 'form input:not([type="hidden"]):not([tabindex="-1"]):not([readonly]):not([disabled])';

/** Focuses after the next render what was asked for. */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #wanted: 'errors' | 'step' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** After the next render: the first wrong field, if there is one. */
  toErrors(): void {
    this.#wanted = 'errors';
  }

  /** After the next render: the new step's first field, or its title when it has none. */
  toStep(): void {
    this.#wanted = 'step';
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#wanted = undefined;
    const find = (selector: string): HTMLElement | null => this.#host.querySelector<HTMLElement>(selector);
    const target = wanted === 'errors' ? find(WRONG) : (find(FIRST_FIELD) ?? find('.cl-headerTitle'));
    if (!target) return;
    target.focus({ preventScroll: wanted === 'step' && this.#isVisible(target) });
    // Typing again replaces a wrong code or password without having to delete it.
    if (wanted === 'errors' && target instanceof HTMLInputElement) target.select();
  }

  #isVisible(element: HTMLElement): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  }
}
