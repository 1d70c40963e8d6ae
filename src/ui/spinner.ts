/** A sign that something is going on. Decorative: the busy button or region itself carries `aria-busy`. */
import { html, type TemplateResult } from 'lit';
import type { Ui } from './context.js';

/** Draws a spinner. */
export function spinner(ui: Ui, className = ''): TemplateResult {
  return html`<span class="${ui.cx('spinner')} clk-spinner ${className}" aria-hidden="true"></span>`;
}
