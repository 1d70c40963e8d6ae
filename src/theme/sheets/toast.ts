/** Short messages at the edge of the window. */
import { css, defineSheet } from '../css.js';

/** Toasts. */
export const toastSheet = defineSheet(
  'toast',
  css`
    :where(.clk-toasts) {
      position: fixed;
      inset-block-end: 1rem;
      inset-inline: 1rem;
      z-index: 1;
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    :where(.cl-toast) {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      padding: 0.625rem 0.875rem;
      border: 1px solid transparent;
      border-radius: calc(var(--cl-radius) * 1.5);
      background: var(--cl-fg);
      box-shadow: 0 12px 32px -8px color-mix(in srgb, var(--cl-shadow) 40%, transparent);
      color: var(--cl-bg);
      pointer-events: auto;
    }
  `,
);
