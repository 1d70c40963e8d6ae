/** Profiles of people and organizations: the frame with its pages, sections, rows, and forms that open in place. */
import { css, defineSheet } from '../css.js';

/** Frame, navigation, sections, panels. */
export const profileSheet = defineSheet(
  'profile',
  css`
    :where(.clk-profile-frame) {
      width: min(55rem, 100%);
      margin-inline: auto;
      container: clk-profile / inline-size;
    }
    :where(.clk-modal .clk-profile-frame) {
      width: min(55rem, 100vw - 2rem);
    }
    :where(.clk-profile) {
      display: grid;
      grid-template-columns: 13.75rem minmax(0, 1fr);
      width: 100%;
      height: min(44rem, 100dvh - 2rem);
      min-height: 24rem;
    }
    :where(.cl-navbar) {
      display: flex;
      flex-direction: column;
      gap: calc(var(--cl-space) * 1.25);
      padding: calc(var(--cl-space) * 1.75) 0.75rem;
    }
    :where(.clk-navbar-head) {
      padding-inline: 0.75rem;
    }
    :where(.clk-navbar-title) {
      font-size: calc(var(--cl-text) * 1.54);
      font-weight: var(--cl-bold);
      letter-spacing: -0.015em;
      line-height: 1.35;
    }
    :where(.clk-navbar-head > p) {
      color: var(--cl-muted-fg);
    }
    :where(.cl-navbarButtons) {
      display: flex;
      flex-direction: column;
      gap: 0.125rem;
    }
    :where(.cl-navbarButton) {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-height: var(--cl-control);
      padding: 0.25rem 0.75rem;
      border-radius: var(--cl-radius);
      color: var(--cl-muted-fg);
      font-weight: var(--cl-medium);
    }
    :where(.cl-navbarButton:hover) {
      background: var(--cl-hover);
      color: var(--cl-fg);
    }
    :where(.cl-navbarButton.cl-active) {
      background: color-mix(in oklab, var(--cl-neutral) 9%, transparent);
      color: var(--cl-fg);
    }
    :where(.cl-scrollBox) {
      overflow-y: auto;
      border-inline-start: 1px solid var(--cl-border);
      border-start-start-radius: calc(var(--cl-radius) * 2 - 1px);
      border-end-start-radius: calc(var(--cl-radius) * 2 - 1px);
      background: var(--cl-bg);
      overscroll-behavior: contain;
      scrollbar-width: thin;
    }
    :where(.cl-profilePage) {
      padding: calc(var(--cl-space) * 1.75) calc(var(--cl-space) * 2);
    }
    :where(.clk-page-title) {
      padding-block-end: var(--cl-space);
      padding-inline-end: 2.5rem;
      border-block-end: 1px solid var(--cl-border);
      font-size: calc(var(--cl-text) * 1.3077);
      font-weight: var(--cl-bold);
      letter-spacing: -0.011em;
      line-height: 1.4;
    }
    :where(.cl-profileSection) {
      display: grid;
      grid-template-columns: 9rem minmax(0, 1fr);
      gap: 0.5rem 1rem;
      padding-block: var(--cl-space);
    }
    :where(.cl-profileSection + .cl-profileSection) {
      border-block-start: 1px solid var(--cl-border);
    }
    :where(.cl-profileSectionTitle) {
      padding-block: calc((var(--cl-control) - 1lh) / 2);
      font-weight: var(--cl-medium);
    }
    :where(.cl-profileSectionContent) {
      display: flex;
      flex-direction: column;
      align-items: stretch;
      gap: 0.25rem;
    }
    :where(.cl-profileSectionItem) {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-height: var(--cl-control);
    }
    :where(.clk-item-main) {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.5rem;
    }
    :where(.clk-item-text) {
      overflow-wrap: anywhere;
    }
    :where(.clk-picture) {
      display: flex;
      align-items: center;
      gap: var(--cl-space);
    }
    :where(.clk-picture-side) {
      display: grid;
      gap: 0.375rem;
    }
    :where(.clk-picture-buttons) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    :where(.clk-picture-buttons > .clk-btn) {
      width: auto;
    }
    :where(.clk-danger-text) {
      color: var(--cl-danger-text);
    }
    :where(.clk-device) {
      display: grid;
      flex: 1;
    }
    :where(.clk-muted) {
      color: var(--cl-muted-fg);
    }
    :where(.cl-profileSectionPrimaryButton) {
      align-self: start;
      margin-inline-start: -0.75rem;
    }
    :where(.cl-profileSectionItem > .cl-profileSectionPrimaryButton) {
      flex: none;
      align-self: center;
      margin-inline: auto -0.75rem;
    }
    :where(.clk-panel) {
      padding: calc(var(--cl-space) * 1.25);
      border: 1px solid var(--cl-border);
      border-radius: calc(var(--cl-radius) * 1.5);
      background: var(--cl-bg);
      box-shadow: 0 1px 3px color-mix(in srgb, var(--cl-shadow) 9%, transparent);
      animation: clk-unfold 0.16s ease-out;
    }
    :where(.clk-panel .cl-form) {
      gap: calc(var(--cl-space) * 1.25);
    }
    :where(.clk-panel .cl-headerTitle) {
      font-size: inherit;
      text-wrap: wrap;
    }
    :where(.clk-panel-head) {
      display: grid;
      gap: 0.25rem;
    }
    :where(.clk-panel-head > p) {
      color: var(--cl-muted-fg);
    }
    :where(.clk-panel-buttons) {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: 0.5rem;
    }
    :where(.clk-panel-buttons > .clk-btn) {
      width: auto;
    }
    @container clk-profile (max-width: 44rem) {
      :where(.clk-profile) {
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        height: auto;
        min-height: 0;
      }
      :where(.cl-navbar) {
        gap: 0.75rem;
        padding: var(--cl-space) var(--cl-space) 0;
      }
      :where(.clk-navbar-head) {
        padding-inline: 0 2.5rem;
      }
      :where(.cl-navbarButtons) {
        flex-direction: row;
        gap: 1.25rem;
        overflow-x: auto;
        scrollbar-width: none;
      }
      :where(.cl-navbarButton, .cl-navbarButton:hover, .cl-navbarButton.cl-active) {
        flex: none;
        gap: 0.5rem;
        padding-inline: 0;
        border-block-end: 2px solid transparent;
        border-radius: 0;
        background: none;
      }
      :where(.cl-navbarButton.cl-active) {
        border-color: var(--cl-primary);
      }
      :where(.cl-navbarButton:focus-visible) {
        outline-offset: -2px;
      }
      :where(.cl-scrollBox) {
        border-inline-start: 0;
        border-block-start: 1px solid var(--cl-border);
        border-radius: 0;
      }
      :where(.cl-profilePage) {
        padding: var(--cl-space);
      }
    }
    @container clk-profile (max-width: 32rem) {
      :where(.cl-profileSection) {
        grid-template-columns: minmax(0, 1fr);
      }
      :where(.cl-profileSectionTitle) {
        padding-block: 0;
      }
    }
    @media (forced-colors: active) {
      :where(.cl-navbarButton.cl-active) {
        outline: 1px solid Highlight;
      }
    }
  `,
  css`
    @keyframes clk-unfold {
      from {
        opacity: 0;
        translate: 0 -4px;
      }
    }
  `,
);
