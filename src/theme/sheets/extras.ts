/** What cards look like when an `appearance` asks for more or less than usual: footer pages, no frame. */
import { css, defineSheet } from '../css.js';

/** Footer pages and the flush card. */
export const extrasSheet = defineSheet(
  'extras',
  css`
    :where(.cl-footerPages) {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 0 var(--cl-space);
      --cl-link: var(--cl-muted-fg);
    }
    :where(.cl-footerAction + .cl-footerPages) {
      margin-block-start: 0.5rem;
    }
    :where(.clk-flush .cl-cardBox) {
      border: 0;
      background: none;
      box-shadow: none;
    }
    :where(.clk-flush .cl-card) {
      padding-inline: 0;
      background: none;
      box-shadow: none;
    }
  `,
);
