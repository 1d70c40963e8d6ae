/** Modal dialogs. */
import { css, defineSheet } from '../css.js';

/** Dialogs. */
export const dialogSheet = defineSheet(
  'dialog',
  css`
    :where(.clk-modal) {
      width: fit-content;
      max-width: 100vw;
      height: fit-content;
      max-height: 100dvh;
      margin: auto;
      padding: 1rem;
      overflow: auto;
      color: inherit;
      overscroll-behavior: contain;
      transition:
        opacity 0.16s ease-out,
        translate 0.16s ease-out;
    }
    :where(.clk-modal)::backdrop {
      background: var(--clerk-color-modal-backdrop, color-mix(in srgb, light-dark(#12142b, #000) 62%, transparent));
    }
    :where(.clk-modal-body) {
      position: relative;
      min-width: min(25rem, 100vw - 2rem);
    }
    :where(.cl-modalCloseButton) {
      position: absolute;
      inset-block-start: 0.5rem;
      inset-inline-end: 0.5rem;
      z-index: 2;
    }
    :where(.clk-modal .cl-cardBox) {
      box-shadow: 0 4px 14px -2px color-mix(in srgb, var(--cl-shadow) 30%, transparent);
    }
    @starting-style {
      :where(.clk-modal[open]) {
        opacity: 0;
        translate: 0 8px;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :where(.clk-modal) {
        translate: none;
      }
    }
  `,
);
