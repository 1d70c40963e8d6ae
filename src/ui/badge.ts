/** A short mark beside something: "Primary", "Unverified", "Last used". */
import { html, type TemplateResult } from 'lit';
import { stepsSheet } from '../theme/sheets/steps.js';
import type { Ui } from './context.js';

/** A badge. */
export interface BadgeProps {
  readonly text: string;
  readonly key?: string | undefined;
  readonly id?: string | undefined;
  readonly tone?: 'neutral' | 'success' | 'warning' | 'danger' | undefined;
}

/** Draws a badge. */
export function badge(ui: Ui, { text, key, id, tone = 'neutral' }: BadgeProps): TemplateResult {
  ui.use(stepsSheet);
  return html`<span class="${ui.cx('badge', { id })} ${key ? ui.cx(key) : ''} clk-badge-${tone}">${text}</span>`;
}
