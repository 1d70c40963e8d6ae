/** Organizations: lists of roles, several addresses, the switcher's trigger and its rows. */
import { css, defineSheet } from '../css.js';

/** What organizations need beside forms, popovers and profiles. */
export const organizationSheet = defineSheet(
  'organization',
  css`
    :where(.clk-textarea) {
      height: auto;
      min-height: 4.5rem;
      padding-block: 0.4rem;
      line-height: 1.4;
      resize: vertical;
    }
    :where(.clk-select) {
      max-width: 100%;
      padding-inline-end: 0.5rem;
      cursor: pointer;
    }
    :where(.clk-card-buttons, .cl-form__invite > .clk-panel-buttons) {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: 0.5rem;
    }
    :where(.cl-organizationSwitcherTrigger) {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      max-width: 100%;
      min-height: calc(var(--cl-control) + 0.25rem);
      padding: 0.25rem 0.5rem;
      border-radius: var(--cl-radius);
    }
    :where(.cl-organizationSwitcherTrigger:hover, .cl-organizationSwitcherTrigger.cl-open) {
      background: var(--cl-hover);
    }
    :where(.cl-organizationSwitcherTrigger > .clk-icon) {
      flex: none;
      color: var(--cl-muted-fg);
    }
    :where(.clk-choice) {
      justify-content: space-between;
      color: var(--cl-fg);
      text-align: start;
    }
    :where(.clk-choice > .clk-preview) {
      flex: 1;
    }
    :where(.clk-choice > .clk-icon) {
      flex: none;
    }
    :where(.clk-choices) {
      max-height: 18rem;
      overflow-y: auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
    }
    :where(.clk-choice-more) {
      display: grid;
      justify-items: center;
      padding: 0.5rem;
      border-block-start: 1px solid var(--cl-border);
    }
    :where(.clk-active-organization) {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1rem;
      padding: var(--cl-space) calc(var(--cl-space) * 1.25);
    }
    :where(.cl-organizationListPreviewItems) {
      overflow: hidden;
      border: 1px solid var(--cl-border);
      border-radius: calc(var(--cl-radius) * 1.5);
    }
    :where(.cl-organizationListPreviewItems > :first-child) {
      border-block-start: 0;
    }
  `,
);
