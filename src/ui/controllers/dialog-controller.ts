/** Opens and closes a modal dialog that exists only while it is open. The browser traps and returns focus. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FIRST_FIELD } from './focus-controller.js';

let dialogs = 0;

/** State of one modal of an element. */
export class DialogController implements ReactiveController {
  /** Whether the dialog is, or is about to be, in the page. */
  open = false;
  /** Ties the dialog to this controller; nested elements have dialogs of their own. */
  readonly token = `clk-dialog-${(dialogs += 1)}`;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onClose: (() => void) | undefined;
  #pressedBackdrop = false;

  /** `onClose` is called once per closing, whoever closed it. */
  constructor(host: ReactiveControllerHost & HTMLElement, onClose?: () => void) {
    this.#host = host;
    this.#onClose = onClose;
    host.addController(this);
  }

  /** Opens it. */
  show(): void {
    this.open = true;
    this.#host.requestUpdate();
  }

  /** Closes it; focus goes back to where it was. */
  readonly close = (): void => {
    const dialog = this.#find();
    if (dialog?.open) dialog.close();
    this.closed(); // the browser's own event comes a task later
  };

  /** For the dialog's `close` event. */
  readonly closed = (): void => {
    if (!this.open) return;
    this.open = false;
    this.#onClose?.();
    this.#host.requestUpdate();
  };

  /** For `pointerdown`: a press that starts on text and ends on the backdrop must not close. */
  readonly press = (event: Event): void => {
    this.#pressedBackdrop = event.target === event.currentTarget;
  };

  /** For `pointerup`: only the dialog element itself is the backdrop. */
  readonly release = (event: Event): void => {
    if (this.#pressedBackdrop && event.target === event.currentTarget) this.close();
  };

  hostUpdated(): void {
    const dialog = this.#find();
    if (!this.open || !dialog || dialog.open) return;
    dialog.showModal();
    // The browser would take the card's title; what the person came for is the first field.
    dialog.querySelector<HTMLElement>(`[autofocus], ${FIRST_FIELD}`)?.focus();
  }

  hostDisconnected(): void {
    this.closed();
  }

  #find(): HTMLDialogElement | null {
    return this.#host.querySelector<HTMLDialogElement>(`[data-clk-dialog="${this.token}"]`);
  }
}
