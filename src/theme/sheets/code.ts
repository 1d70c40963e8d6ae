/** The code field: boxes drawn under one transparent input. */
import { css, defineSheet } from '../css.js';

/** The code field. */
export const codeSheet = defineSheet(
  'code',
  css`
    :where(.cl-otpCodeField .clk-message) {
      display: flex;
      justify-content: center;
    }
    :where(.clk-code) {
      position: relative;
      display: flex;
      justify-content: center;
      gap: 0.5rem;
    }
    :where(.clk-code-input) {
      position: absolute;
      inset: 0;
      z-index: 1;
      width: 100%;
      height: 100%;
      opacity: 0;
      color: transparent;
      caret-color: transparent;
      cursor: text;
      font-size: 1rem;
      outline: none;
    }
    :where(.cl-otpCodeFieldInput) {
      display: grid;
      flex: 0 1 2.5rem;
      place-items: center;
      height: 2.75rem;
      border: 1px solid var(--cl-edge);
      border-radius: var(--cl-radius);
      background: var(--cl-input);
      box-shadow: 0 1px 1px color-mix(in srgb, var(--cl-shadow) 5%, transparent);
      color: var(--cl-input-fg);
      font-size: calc(var(--cl-text) * 1.35);
      font-variant-numeric: tabular-nums;
      font-weight: var(--cl-bold);
      line-height: 1;
      transition: border-color 0.12s;
    }
    :where(.cl-otpCodeFieldInput.cl-error, .cl-otpCodeFieldInput.cl-success) {
      border-color: var(--cl-state);
    }
    :where(.cl-otpCodeFieldInput[data-active]) {
      border-color: var(--cl-state, var(--cl-primary));
      outline: 3px solid color-mix(in oklab, var(--cl-state, var(--cl-ring)) 55%, transparent);
    }
    :where(.cl-otpCodeFieldInput[data-active]:empty)::after {
      width: 1px;
      height: 1.2em;
      background: currentColor;
      content: '';
      animation: clk-blink 1.1s steps(1) infinite;
    }
    :where(.clk-code:has(:disabled) > .cl-otpCodeFieldInput) {
      background: var(--cl-muted);
      color: var(--cl-muted-fg);
    }
    @media (max-width: 24rem) {
      :where(.clk-code) {
        gap: 0.375rem;
      }
    }
    @media (forced-colors: active) {
      :where(.cl-otpCodeFieldInput[data-active]) {
        outline: 3px solid Highlight;
      }
    }
  `,
  css`
    @keyframes clk-blink {
      50% {
        opacity: 0;
      }
    }
  `,
);
