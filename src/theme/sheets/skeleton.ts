/** Placeholders of the right size while data is on its way. */
import { css, defineSheet } from '../css.js';

/** Skeletons: `i` is a bone as high as a control, `b` a line of text of which it draws the middle. */
export const skeletonSheet = defineSheet(
  'skeleton',
  css`
    :where(.clk-bones i, .clk-bones b) {
      display: block;
      height: var(--cl-control);
      border-radius: var(--cl-radius);
      background: var(--cl-shimmer);
      animation: clk-breathe 1.6s ease-in-out infinite;
    }
    :where(.clk-bones b) {
      width: 60%;
      height: 1lh;
      margin-inline: auto;
      background-clip: content-box;
      padding-block: 0.3em;
    }
    :where(.clk-bones .cl-form b) {
      width: 30%;
      margin-inline: 0;
      margin-block-end: 0.5rem;
    }
    :where(.clk-bones .cl-socialButtons) {
      display: grid;
      gap: 0.5rem;
    }
    :where(.clk-no-shimmer .clk-bones *) {
      animation: none;
    }
    @media (forced-colors: active) {
      :where(.clk-bones i) {
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
