/**
 * The base of tags that show or hide what the page put inside them. A shadow root with a slot does it, so the page's
 * nodes are never touched: frameworks keep their children, and forms inside stay where password managers find them.
 */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { ClerkController } from '../../ui/controllers/clerk-controller.js';
import type { ElementClerk } from './flow-properties.js';

/** Shows its children while `isShown` says so, and children with `slot="fallback"` otherwise. */
export abstract class SlotElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  readonly #clerk = new ClerkController<ElementClerk>(this);

  /** The clerk object in force. */
  protected get currentClerk(): ElementClerk | undefined {
    return this.#clerk.clerk;
  }

  /** Status of the clerk object: `loading`, `ready`, `degraded` or `error`. */
  protected get clerkStatus(): string {
    return this.#clerk.status;
  }

  /** Whether the children are shown; undefined shows nothing, because the answer is not known yet. */
  protected abstract isShown(): boolean | undefined;

  protected override render(): TemplateResult | undefined {
    const shown = this.isShown();
    if (shown === undefined) return undefined;
    return shown ? html`<slot></slot>` : html`<slot name="fallback"></slot>`;
  }
}
