/** Placeholders of the right size while data is on its way. */
import { css, defineSheet } from '../css.js';

/** Skeletons. */
export const skeletonSheet = defineSheet(
  'skeleton',
  css`
    :where(.clk-bone) {
      display: block;
      border-radius: var(--cl-radius);
      background: var(--cl-shimmer);
      animation: clk-breathe 1.6s ease-in-out infinite;
    }
    :where(.clk-no-shimmer .clk-bone) {
      animation: none;
    }
    :where(.clk-bone-title) {
      width: 52%;
      height: calc(var(--cl-text) * 1.3077);
      margin: calc(var(--cl-text) * 0.26) auto;
    }
    :where(.clk-bone-line) {
      width: 64%;
      height: calc(var(--cl-text) * 0.85);
      margin: calc(var(--cl-text) * 0.3) auto;
    }
    :where(.clk-bone-group) {
      display: grid;
      gap: 0.5rem;
    }
    :where(.clk-bone-field) {
      display: grid;
      gap: 0.5rem;
    }
    :where(.clk-bone-label) {
      width: 30%;
      height: calc(var(--cl-text) * 0.85);
      margin-block: calc(var(--cl-text) * 0.3);
    }
    :where(.clk-bone-control) {
      height: var(--cl-control);
    }
    @media (forced-colors: active) {
      :where(.clk-bone) {
        border: 1px solid GrayText;
      }
    }
  `,
  css`
    @keyframes clk-breathe {
      50% {
        opacity: 0.55;
      }
    }
  `,
);
