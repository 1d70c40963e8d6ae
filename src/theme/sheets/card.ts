/** The card: sheet, header, alert, footer. */
import { css, defineSheet } from '../css.js';

/** The card and what frames a form. */
export const cardSheet = defineSheet(
  'card',
  css`
    :where(.cl-cardBox) {
      width: min(25rem, 100%);
      margin-inline: auto;
      overflow: clip;
      border: 1px solid var(--cl-border);
      border-radius: calc(var(--cl-radius) * 2);
      background: var(--cl-muted);
      box-shadow:
        0 1px 3px color-mix(in srgb, var(--cl-shadow) 8%, transparent),
        0 16px 36px -12px color-mix(in srgb, var(--cl-shadow) 18%, transparent);
      overflow-wrap: anywhere;
    }
    :where(.cl-card) {
      display: flex;
      flex-direction: column;
      gap: calc(var(--cl-space) * 1.5);
      padding: calc(var(--cl-space) * 2) calc(var(--cl-space) * 2.25);
      border-radius: calc(var(--cl-radius) * 2 - 1px);
      background: var(--cl-bg);
    }
    :where(.cl-card:has(+ .cl-footer)) {
      box-shadow: 0 1px 0 var(--cl-border);
    }
    :where(.cl-logoBox) {
      display: flex;
      justify-content: center;
    }
    :where(.cl-logoImage) {
      height: 1.75rem;
      object-fit: contain;
    }
    :where(.cl-rootBox > .cl-logoBox) {
      margin-block-end: calc(var(--cl-space) * 1.5);
    }
    :where(.cl-header) {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      text-align: center;
    }
    :where(.cl-headerTitle) {
      font-size: calc(var(--cl-text) * 1.3077);
      font-weight: var(--cl-bold);
      letter-spacing: -0.011em;
      line-height: 1.4;
      text-wrap: balance;
    }
    :where(.cl-headerSubtitle) {
      color: var(--cl-muted-fg);
      text-wrap: balance;
    }
    :where(.cl-main) {
      display: flex;
      flex-direction: column;
      gap: calc(var(--cl-space) * 1.5);
    }
    :where(.cl-alert) {
      display: flex;
      gap: 0.5rem;
      padding: 0.625rem 0.75rem;
      border: 1px solid color-mix(in oklab, var(--cl-neutral) 18%, var(--cl-bg));
      border-radius: var(--cl-radius);
      background: var(--cl-muted);
    }
    :where(.cl-alert__danger) {
      border-color: color-mix(in oklab, var(--cl-danger) 40%, var(--cl-bg));
      background: color-mix(in oklab, var(--cl-danger) 6%, var(--cl-bg));
      color: var(--cl-danger-text);
    }
    :where(.cl-alertIcon) {
      margin-block-start: 0.1em;
    }
    :where(.clk-alert-texts) {
      display: grid;
      gap: 0.25rem;
    }
    :where(.cl-footer) {
      padding: var(--cl-space) calc(var(--cl-space) * 2);
      text-align: center;
    }
    :where(.cl-footerAction) {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 0 0.375rem;
    }
    :where(.cl-footerActionText) {
      color: var(--cl-muted-fg);
    }
    @media (max-width: 24rem) {
      :where(.cl-card) {
        padding: calc(var(--cl-space) * 1.5) calc(var(--cl-space) * 1.25);
      }
    }
    @media (forced-colors: active) {
      :where(.cl-cardBox, .cl-alert) {
        border: 1px solid CanvasText;
      }
    }
  `,
);
