/** Buttons of providers and the divider between them and the form. */
import { css, defineSheet } from '../css.js';

/** Social buttons and the divider. */
export const socialSheet = defineSheet(
  'social',
  css`
    :where(.cl-socialButtons) {
      display: grid;
      gap: 0.5rem;
    }
    :where(.cl-socialButtonsIcons) {
      grid-template-columns: repeat(auto-fit, minmax(3.5rem, 1fr));
    }
    :where(.cl-socialButtonsBlockButton) {
      width: 100%;
    }
    :where(.cl-socialButtonsProviderIcon, .cl-socialButtonsProviderInitialIcon) {
      flex: none;
      width: 1.125rem;
      height: 1.125rem;
      object-fit: contain;
    }
    :where(.cl-socialButtonsProviderInitialIcon) {
      display: grid;
      place-items: center;
      border-radius: 0.25rem;
      background: color-mix(in oklab, var(--cl-neutral) 80%, var(--cl-bg));
      color: var(--cl-bg);
      font-size: 0.7rem;
      font-weight: var(--cl-bold);
      line-height: 1;
    }
    :where(.cl-socialButtonsProviderInitialIcon)::before {
      content: attr(data-initial);
    }
    :where(.cl-lastAuthenticationStrategyBadge) {
      position: absolute;
      inset-block-start: -0.85em;
      inset-inline-end: -0.4em;
      padding: 0 0.4em;
      border: 1px solid var(--cl-border);
      border-radius: var(--cl-radius);
      background: var(--cl-muted);
      color: var(--cl-muted-fg);
      font-size: 0.88em;
      white-space: nowrap;
    }
    :where(.cl-socialButtonsIcons .cl-lastAuthenticationStrategyBadge) {
      inset-block-start: -0.9em;
      inset-inline-end: auto;
    }
    :where(.cl-dividerRow) {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      color: var(--cl-muted-fg);
    }
    :where(.cl-dividerLine) {
      flex: 1;
      height: 1px;
      background: var(--cl-border);
    }
    @media (forced-colors: active) {
      :where(.cl-dividerLine) {
        background: CanvasText;
      }
    }
  `,
);
