/** A directive that draws with the whole seconds left until a point in time, and draws again as they pass. */
import { nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

type Draw = (secondsLeft: number) => TemplateResult;

class Countdown extends AsyncDirective {
  #at: number | null = null;
  #draw: Draw | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(at: number | null, draw: Draw): TemplateResult | typeof nothing {
    this.#at = at;
    this.#draw = draw;
    return this.#tick();
  }

  protected override disconnected(): void {
    clearTimeout(this.#timer);
  }

  protected override reconnected(): void {
    this.setValue(this.#tick());
  }

  #tick(): TemplateResult | typeof nothing {
    clearTimeout(this.#timer);
    const left = Math.max(0, (this.#at ?? 0) - Date.now());
    // Wakes just after the shown second has passed, so a slow or sleeping tab catches up in one step.
    if (left > 0) this.#timer = setTimeout(() => this.setValue(this.#tick()), (left % 1000) + 15);
    return this.#draw?.(Math.ceil(left / 1000)) ?? nothing;
  }
}

/** Draws `draw(secondsLeft)`, at once and whenever a second has passed, until `at` (epoch milliseconds). */
export const countdown = directive(Countdown);
