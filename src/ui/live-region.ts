/** Says things without moving anything: for screen readers only, or as a short message at the edge of the window. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { toastSheet } from '../theme/sheets/toast.js';
import type { Ui } from './context.js';
import { icon, successPaths } from './icons.js';

/** Draws a region that is read out when its text changes. Draw it always, also with an empty text. */
export function liveRegion(text: string): TemplateResult {
  return html`<div class="clk-hidden" role="status">${text}</div>`;
}

/** Holds one short message that goes away by itself. */
export class ToastController implements ReactiveController {
  /** The message shown now. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Shows a message for a while; a new one takes its place. */
  show(text: string, milliseconds = 5000): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(''), milliseconds);
    this.#set(text);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.text = '';
  }

  #set(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}

/** Draws the message of a controller. Draw it always: a region must exist before its text does. */
export function toast(ui: Ui, { text }: ToastController): TemplateResult {
  ui.use(toastSheet);
  return html`<div class="clk-toasts" role="status">
    ${text ? html`<div class=${ui.cx('toast')}>${icon(successPaths)}<span>${text}</span></div>` : nothing}
  </div>`;
}
