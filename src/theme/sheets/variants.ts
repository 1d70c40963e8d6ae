/** Buttons that first forms do without: quiet, dangerous, icons only. */
import { css, defineSheet } from '../css.js';

/** Further kinds of buttons. */
export const variantsSheet = defineSheet(
  'variants',
  css`
    :where(.clk-danger) {
      background: var(--cl-danger-text);
      box-shadow: 0 1px 2px color-mix(in srgb, var(--cl-shadow) 22%, transparent);
      color: var(--cl-bg);
    }
    :where(.clk-danger:hover) {
      background: color-mix(in oklab, var(--cl-danger-text) 88%, var(--cl-bg));
    }
    :where(.clk-quiet:hover, .clk-icon-only:hover) {
      background: var(--cl-hover);
    }
    :where(.clk-quiet-danger) {
      color: var(--cl-danger-text);
    }
    :where(.clk-quiet-danger:hover) {
      background: color-mix(in oklab, var(--cl-danger) 8%, transparent);
    }
    :where(.clk-icon-only) {
      min-width: var(--cl-control);
      padding: 0.25rem;
      color: var(--cl-muted-fg);
    }
  `,
);
