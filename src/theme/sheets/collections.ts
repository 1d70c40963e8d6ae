/** Tabs, tables, empty states, pages. */
import { css, defineSheet } from '../css.js';

/** Lists of things. */
export const collectionsSheet = defineSheet(
  'collections',
  css`
    :where(.cl-tabListContainer) {
      display: flex;
      gap: 1.25rem;
      overflow-x: auto;
      border-block-end: 1px solid var(--cl-border);
    }
    :where(.cl-tabButton) {
      flex: none;
      min-height: var(--cl-control);
      padding: 0.375rem 0.125rem;
      border-block-end: 2px solid transparent;
      color: var(--cl-muted-fg);
      font-weight: var(--cl-medium);
    }
    :where(.cl-tabButton:hover) {
      color: var(--cl-fg);
    }
    :where(.cl-tabButton.cl-active) {
      border-color: var(--cl-primary);
      color: var(--cl-fg);
    }
    :where(.cl-tabButton:focus-visible) {
      outline-offset: -2px;
    }
    :where(.cl-tabPanel) {
      padding-block-start: var(--cl-space);
    }
    :where(.clk-table-box) {
      max-height: 32rem;
      overflow: auto;
      border: 1px solid var(--cl-border);
      border-radius: calc(var(--cl-radius) * 1.5);
    }
    :where(.cl-table) {
      width: 100%;
      border-collapse: separate;
      border-spacing: 0;
    }
    :where(.cl-table th) {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      padding: 0.5rem 0.75rem;
      border-block-end: 1px solid var(--cl-border);
      background: var(--cl-muted);
      color: var(--cl-muted-fg);
      font-weight: var(--cl-medium);
      text-align: start;
      white-space: nowrap;
    }
    :where(.cl-table td) {
      padding: 0.625rem 0.75rem;
      border-block-end: 1px solid var(--cl-border);
      vertical-align: middle;
    }
    :where(.cl-table tbody tr:last-child td) {
      border-block-end: 0;
    }
    :where(.cl-table tbody tr:hover) {
      background: var(--cl-hover);
    }
    :where(.cl-table[aria-busy='true'] tbody) {
      opacity: 0.6;
    }
    :where(.clk-empty) {
      display: grid;
      justify-items: center;
      gap: 0.375rem;
      padding: calc(var(--cl-space) * 2.5) var(--cl-space);
      text-align: center;
    }
    :where(.clk-empty > .clk-icon) {
      width: 1.75rem;
      height: 1.75rem;
      margin-block-end: 0.5rem;
      color: var(--cl-muted-fg);
    }
    :where(.clk-empty-title) {
      font-weight: var(--cl-bold);
    }
    :where(.clk-empty-text) {
      max-width: 24rem;
      color: var(--cl-muted-fg);
      text-wrap: balance;
    }
    :where(.clk-empty > .clk-btn) {
      margin-block-start: 0.75rem;
    }
    :where(.clk-pages, .clk-pages > div) {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem;
      padding-block-start: 0.5rem;
      color: var(--cl-muted-fg);
    }
    :where(.clk-pages .clk-btn) {
      color: var(--cl-fg);
    }
  `,
);
