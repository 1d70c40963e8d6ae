/** Buttons, links and the spinner inside them. */
import { css, defineSheet } from '../css.js';

/** Buttons and links. */
export const buttonSheet = defineSheet(
  'button',
  css`
    :where(.clk-btn) {
      position: relative;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-height: var(--cl-control);
      padding: 0.25rem 0.75rem;
      border: 1px solid transparent;
      border-radius: var(--cl-radius);
      font-family: var(--clerk-font-family-buttons, inherit);
      font-weight: var(--cl-medium);
      transition:
        background-color 0.12s,
        border-color 0.12s,
        box-shadow 0.12s;
    }
    :where(.clk-btn-content) {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 0.5rem;
      min-width: 0;
    }
    :where(.clk-btn-text) {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    :where(.clk-primary) {
      background: var(--cl-primary);
      box-shadow:
        0 1px 2px color-mix(in srgb, var(--cl-shadow) 22%, transparent),
        inset 0 1px 0 color-mix(in srgb, #fff 14%, transparent);
      color: var(--cl-on-primary);
    }
    :where(.clk-primary:hover) {
      background: color-mix(in oklab, var(--cl-primary) 88%, var(--cl-bg));
    }
    :where(.clk-outline) {
      border-color: var(--cl-edge);
      background: var(--cl-bg);
    }
    :where(.clk-outline:hover) {
      background: color-mix(in oklab, var(--cl-neutral) 6%, var(--cl-bg));
    }
    :where(.clk-btn:active:not(:disabled, [aria-busy])) {
      box-shadow: none;
    }
    :where(.clk-btn:disabled) {
      opacity: 0.55;
      cursor: not-allowed;
    }
    :where(.clk-btn[aria-busy]) {
      cursor: progress;
    }
    :where(.clk-btn[aria-busy] > .clk-btn-content) {
      opacity: 0;
    }
    :where(.cl-formButtonPrimary) {
      width: 100%;
    }
    :where(.clk-arrow) {
      width: 1em;
      height: 1em;
      opacity: 0.72;
      transition: translate 0.12s;
    }
    :where(.clk-btn:hover .clk-arrow) {
      translate: 2px 0;
    }
    :where(.clk-btn:hover .clk-arrow:dir(rtl)) {
      translate: -2px 0;
    }
    :where(.clk-link) {
      border-radius: 0.2em;
      color: var(--cl-link, var(--cl-fg));
      font-weight: var(--cl-medium);
      text-underline-offset: 0.2em;
    }
    :where(.clk-link:hover) {
      text-decoration: underline;
    }
    :where(.clk-spinner) {
      display: inline-block;
      width: 1.1em;
      height: 1.1em;
      border: 2px solid currentColor;
      border-inline-end-color: transparent;
      border-radius: 50%;
      animation: clk-turn 0.7s linear infinite;
    }
    :where(.clk-btn-spinner) {
      position: absolute;
      inset: 0;
      margin: auto;
    }
    @media (prefers-reduced-motion: reduce) {
      :where(.clk-spinner) {
        border-style: dotted;
      }
    }
    @media (pointer: coarse) {
      :where(.clk-link) {
        display: inline-flex;
        align-items: center;
        min-height: 2.75rem;
      }
    }
    @media (forced-colors: active) {
      :where(.clk-spinner) {
        border-color: CanvasText CanvasText CanvasText Canvas;
        forced-color-adjust: none;
      }
      :where(.clk-btn) {
        border-color: ButtonBorder;
      }
    }
  `,
  css`
    @keyframes clk-turn {
      to {
        rotate: 1turn;
      }
    }
  `,
);
