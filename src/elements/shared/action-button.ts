/**
 * The base of buttons that start something. A button or link of the page inside the tag is used as it is; any other
 * content becomes the label of a plain button (`::part(button)`).
 */
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { createTranslator, registerMessages, type MessageTree } from '../../i18n/index.js';
import { ClerkController } from '../../ui/controllers/clerk-controller.js';
import { LocalizeController } from '../../ui/controllers/localize-controller.js';
import { findScope } from '../../ui/scope.js';
import type { ElementClerk } from './flow-properties.js';

const INTERACTIVE = 'button, a, input, [role="button"]';

/** Runs an action when it, or the button inside it, is clicked. */
export abstract class ActionButton extends LitElement {
  static readonly messages: readonly MessageTree[] = [];
  static override properties: PropertyDeclarations = { disabled: { type: Boolean, reflect: true } };
  static override styles = css`
    :host {
      display: inline-block;
    }
    button {
      font: inherit;
    }
  `;

  /** Makes the button inert. */
  declare disabled: boolean | undefined;

  readonly #clerk = new ClerkController<ElementClerk>(this);
  #isRunning = false;

  constructor() {
    super();
    registerMessages(...(this.constructor as typeof ActionButton).messages); // `constructor` is typed as Function
    new LocalizeController(this, () => undefined);
    this.addEventListener('click', this.#onClick);
  }

  /** Key of the label, for buttons without content. */
  protected abstract readonly labelKey: string;
  /** What the button does. */
  protected abstract run(clerk: ElementClerk): unknown;

  protected override render(): TemplateResult {
    const own = this.querySelector(INTERACTIVE) !== null;
    if (own) return html`<slot @slotchange=${this.#onSlotChange}></slot>`;
    const label = createTranslator(findScope(this).localization)(this.labelKey);
    return html`<button part="button" type="button" ?disabled=${this.disabled ?? false}>
      <slot @slotchange=${this.#onSlotChange}>${label}</slot>
    </button>`;
  }

  readonly #onSlotChange = (): void => this.requestUpdate();

  readonly #onClick = (event: Event): void => {
    const { clerk } = this.#clerk;
    if (event.defaultPrevented) return; // the page's own handler took it
    event.preventDefault();
    if (this.disabled || this.#isRunning || !clerk?.loaded) return;
    this.#isRunning = true;
    void Promise.resolve(this.run(clerk)).finally(() => (this.#isRunning = false));
  };
}
