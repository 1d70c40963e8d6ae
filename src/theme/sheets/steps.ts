/** Parts of later steps: lists of methods, the resend line, badges. */
import { css, defineSheet } from '../css.js';

/** What steps after the first form show. */
export const stepsSheet = defineSheet(
  'steps',
  css`
    :where(.cl-alternativeMethods) {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
    }
    :where(.cl-alternativeMethodsBlockButton) {
      width: 100%;
    }
    :where(.cl-alternativeMethodsBlockButton .clk-btn-content) {
      flex: 1;
      justify-content: start;
      color: var(--cl-fg);
    }
    :where(.cl-alternativeMethodsBlockButton .clk-btn-text) {
      white-space: nowrap;
    }
    :where(.clk-actions) {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 0.75rem;
    }
    :where(.cl-formResendCodeLink) {
      align-self: center;
      color: var(--cl-fg);
      font-weight: var(--cl-medium);
      text-align: center;
    }
    :where(.cl-formResendCodeLink[aria-disabled]) {
      color: var(--cl-muted-fg);
      cursor: default;
      font-weight: var(--cl-weight);
    }
    :where(.cl-formResendCodeLink:not([aria-disabled]):hover) {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    :where(.clk-count) {
      font-variant-numeric: tabular-nums;
    }
    :where(.cl-badge) {
      flex: none;
      padding: 0.05em 0.45em;
      border: 1px solid var(--cl-border);
      border-radius: calc(var(--cl-radius) * 0.7);
      background: var(--cl-muted);
      color: var(--cl-muted-fg);
      font-size: 0.88em;
      font-weight: var(--cl-medium);
    }
    :where(.clk-badge-warning) {
      --cl-warning: var(--clerk-color-warning, light-dark(#925a05, #f3b85a));
      border-color: color-mix(in oklab, var(--cl-warning) 45%, var(--cl-bg));
      background: color-mix(in oklab, var(--cl-warning) 9%, var(--cl-bg));
      color: color-mix(in oklab, var(--cl-warning) 88%, var(--cl-fg));
    }
    :where(.clk-badge-danger) {
      border-color: color-mix(in oklab, var(--cl-danger) 40%, var(--cl-bg));
      background: color-mix(in oklab, var(--cl-danger) 7%, var(--cl-bg));
      color: var(--cl-danger-text);
    }
    :where(.clk-badge-success) {
      border-color: color-mix(in oklab, var(--cl-success) 40%, var(--cl-bg));
      background: color-mix(in oklab, var(--cl-success) 8%, var(--cl-bg));
      color: var(--cl-success-text);
    }
    @media (pointer: coarse) {
      :where(.cl-formResendCodeLink) {
        min-height: 2.75rem;
      }
    }
  `,
);
