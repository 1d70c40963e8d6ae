/** Popovers and menus, placed beside their trigger by the browser. */
import { css, defineSheet } from '../css.js';

/** Popovers. */
export const popoverSheet = defineSheet(
  'popover',
  css`
    :where(.clk-anchor, .clk-trigger) {
      display: inline-flex;
      max-width: 100%;
    }
    :where(.clk-popover) {
      position: fixed;
      width: min(23.5rem, 100vw - 1rem);
      max-height: calc(100dvh - 1rem);
      margin: auto;
      overflow: auto;
      border: 1px solid var(--cl-border);
      border-radius: calc(var(--cl-radius) * 2);
      background: var(--cl-bg);
      box-shadow:
        0 1px 3px color-mix(in srgb, var(--cl-shadow) 8%, transparent),
        0 16px 36px -12px color-mix(in srgb, var(--cl-shadow) 24%, transparent);
      overflow-wrap: anywhere;
      overscroll-behavior: contain;
      white-space: normal;
      transition:
        opacity 0.14s ease-out,
        translate 0.14s ease-out;
    }
    :where(.clk-popover:focus) {
      outline: none;
    }
    @supports (anchor-name: --clk) {
      :where(.clk-popover) {
        inset: auto;
        margin: 0.5rem 0;
        position-area: block-end span-inline-end;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline;
      }
      :where(.clk-popover.clk-align-end) {
        position-area: block-end span-inline-start;
      }
    }
    @starting-style {
      :where(.clk-popover:popover-open) {
        opacity: 0;
        translate: 0 -4px;
      }
    }
    :where(.clk-menu) {
      width: max-content;
      min-width: 10rem;
      max-width: calc(100vw - 1rem);
      padding: 0.25rem;
      border-radius: calc(var(--cl-radius) * 1.5);
    }
    :where(.clk-menu-item) {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      width: 100%;
      min-height: var(--cl-control);
      padding: 0.25rem 0.625rem;
      border-radius: var(--cl-radius);
    }
    :where(.clk-menu-item:hover, .clk-menu-item:focus) {
      background: var(--cl-hover);
    }
    :where(.clk-menu-item:focus-visible) {
      outline-offset: -2px;
    }
    :where(.clk-menu-item:disabled) {
      color: var(--cl-muted-fg);
      cursor: not-allowed;
    }
    :where(.clk-preview) {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-width: 0;
      text-align: start;
    }
    :where(.clk-popover > .clk-preview) {
      padding: var(--cl-space) calc(var(--cl-space) * 1.25);
    }
    :where(.clk-preview-texts) {
      display: grid;
      min-width: 0;
    }
    :where(.clk-preview-main) {
      overflow: hidden;
      font-weight: var(--cl-medium);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    :where(.clk-preview-second) {
      overflow: hidden;
      color: var(--cl-muted-fg);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    :where(.clk-row) {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      width: 100%;
      min-height: 3rem;
      padding: 0.5rem calc(var(--cl-space) * 1.25);
      border-block-start: 1px solid var(--cl-border);
      color: var(--cl-muted-fg);
      transition: background-color 0.12s;
    }
    :where(.clk-row:hover) {
      background: var(--cl-hover);
      color: var(--cl-fg);
    }
    :where(.clk-row:focus-visible) {
      outline-offset: -2px;
    }
    :where(.clk-row-icon) {
      display: grid;
      flex: none;
      place-items: center;
      width: 2.25rem;
    }
    @media (forced-colors: active) {
      :where(.clk-popover) {
        border-color: CanvasText;
      }
      :where(.clk-menu-item:focus) {
        outline: 2px solid Highlight;
      }
    }
  `,
);
