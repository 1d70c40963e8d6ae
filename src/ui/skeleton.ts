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
  const times = (count: number, bone: TemplateResult): TemplateResult[] => new Array<TemplateResult>(count).fill(bone);
  return html`<div class="${ui.cx('cardBox')} clk-bones" aria-busy="true">
    <div class=${ui.cx('card')}>
      <div class=${ui.cx('header')}><b class=${ui.cx('headerTitle')}></b><b></b></div>
      <div class=${ui.cx('main')}>
        ${
          socialRows > 0
            ? html`<div class=${ui.cx('socialButtons')}>${times(socialRows, html`<i></i>`)}</div>
                <b></b>`
            : nothing
        }
        <div class=${ui.cx('form')}>${times(fields, html`<div><b></b><i></i></div>`)}<i></i></div>
      </div>
    </div>
    ${footer ? html`<div class=${ui.cx('footer')}><b></b></div>` : nothing}
    <span class="clk-hidden" role="status">${ui.t('kit.loading')}</span>
  </div>`;
}
