/** A card of the size of what is coming, so that nothing moves when it comes. */
import { html, nothing, type TemplateResult } from 'lit';
import { cardSheet } from '../theme/sheets/card.js';
import { formSheet } from '../theme/sheets/form.js';
import { skeletonSheet } from '../theme/sheets/skeleton.js';
import type { Ui } from './context.js';

/** What is coming. */
export interface SkeletonProps {
  /** Number of fields. */
  readonly fields?: number | undefined;
  /** Rows of provider buttons. */
  readonly socialRows?: number | undefined;
  readonly footer?: boolean | undefined;
}

/** Draws the skeleton of a first form. */
export function skeletonCard(
  ui: Ui,
  { fields = 1, socialRows = 0, footer = true }: SkeletonProps = {},
): TemplateResult {
  ui.use(cardSheet, formSheet, skeletonSheet);
  const bone = (className: string): TemplateResult => html`<span class="clk-bone ${className}"></span>`;
  const times = (count: number, draw: () => TemplateResult): TemplateResult[] => Array.from({ length: count }, draw);
  return html`<div class=${ui.cx('cardBox')} aria-busy="true">
    <div class=${ui.cx('card')}>
      <div class=${ui.cx('header')}>${bone('clk-bone-title')}${bone('clk-bone-line')}</div>
      <div class=${ui.cx('main')}>
        ${
          socialRows > 0
            ? html`<div class="clk-bone-group">${times(socialRows, () => bone('clk-bone-control'))}</div>
                ${bone('clk-bone-line')}`
            : nothing
        }
        <div class=${ui.cx('form')}>
          ${times(fields, () => html`<div class="clk-bone-field">${bone('clk-bone-label')}${bone('clk-bone-control')}</div>`)}
          ${bone('clk-bone-control')}
        </div>
      </div>
    </div>
    ${footer ? html`<div class=${ui.cx('footer')}>${bone('clk-bone-line')}</div>` : nothing}
    <span class="clk-hidden" role="status">${ui.t('kit.loading')}</span>
  </div>`;
}
