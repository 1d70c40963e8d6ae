/** `<clerk-modal>`: another tag in a dialog over the page. Made by `clerk.openSignIn()` and its siblings. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { flowMessages } from '../../i18n/en-us/flow.js';
import { ClerkElement } from '../../ui/base-element.js';
import { ClerkController } from '../../ui/controllers/clerk-controller.js';
import { DialogController } from '../../ui/controllers/dialog-controller.js';
import { dialog } from '../../ui/dialog.js';
import { provideScope } from '../../ui/scope.js';
import { ClerkModalClosedEvent } from '../events/modal-closed.js';
import type { ElementClerk } from '../shared/flow-properties.js';

/** Dialogs that lead into each other. */
const OTHER: Readonly<Record<string, string>> = { SignIn: 'SignUp', SignUp: 'SignIn' };

/**
 * @summary A dialog around one of the other tags.
 * @tag clerk-modal
 * @fires {ClerkModalClosedEvent} clerk-modal-closed - The dialog has closed.
 */
export class ClerkModal extends ClerkElement {
  static override readonly messages = [flowMessages];
  static override properties: PropertyDeclarations = {
    ...ClerkElement.properties,
    clerk: { attribute: false, noAccessor: true },
    tag: {},
    name: {},
    props: { attribute: false },
  };

  /** Tag to show: `clerk-sign-in`. */
  declare tag: string | undefined;
  /** Name of the component: `SignIn`; names the dialog. */
  declare name: string | undefined;
  /** Properties of the tag. */
  declare props: Readonly<Record<string, unknown>> | undefined;

  readonly #clerk = new ClerkController<ElementClerk>(this);
  readonly #dialog = new DialogController(this, () => this.dispatchEvent(new ClerkModalClosedEvent()));
  #content: HTMLElement | undefined;

  /** The clerk object in force. */
  get clerk(): ElementClerk | undefined {
    return this.#clerk.clerk;
  }

  set clerk(clerk: ElementClerk | undefined) {
    provideScope(this, clerk ? { clerk } : undefined);
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dialog.show();
    this.addEventListener('clerk-ready', this.#onReady);
    this.addEventListener('clerk-signed-in', this.#onDone);
    this.addEventListener('clerk-signed-up', this.#onDone);
    this.addEventListener('clerk-signed-out', this.#onDone);
    this.addEventListener('clerk-organization-created', this.#onDone);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('clerk-ready', this.#onReady);
    this.removeEventListener('clerk-signed-in', this.#onDone);
    this.removeEventListener('clerk-signed-up', this.#onDone);
    this.removeEventListener('clerk-signed-out', this.#onDone);
    this.removeEventListener('clerk-organization-created', this.#onDone);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.tag && (changed.has('tag') || !this.#content)) this.#content = document.createElement(this.tag);
    if (this.#content)
      Object.assign(this.#content, { routing: 'virtual', ...this.props, openOther: this.#openOther() });
  }

  protected override render(): TemplateResult | typeof nothing {
    const heading = this.#content?.querySelector('.cl-headerTitle')?.textContent;
    return dialog(this.ui, this.#dialog, {
      label: heading || (this.name ?? '').replace(/(?!^)[A-Z]/g, ' $&'),
      content: () => html`${this.#content ?? nothing}`,
    });
  }

  /** The link to the other flow opens the other dialog, so that nobody loses the page. */
  #openOther(): (() => void) | undefined {
    const other = OTHER[this.name ?? ''];
    const { clerk } = this;
    if (!other || !clerk) return undefined;
    return () => {
      this.close();
      if (other === 'SignUp') clerk.openSignUp(this.props);
      else clerk.openSignIn(this.props);
    };
  }

  /** The browser has focused the close button, because the form was not there yet. */
  readonly #onReady = (): void => {
    this.requestUpdate(); // the title names the dialog
    this.#content?.querySelector<HTMLElement>('form input:not([tabindex="-1"], [readonly])')?.focus();
  };

  readonly #onDone = (): void => this.close();
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-modal': ClerkModal;
  }
}
