/** The identifier in use, with a pencil. */
import { css, defineSheet } from '../css.js';

/** The identity preview. */
export const identitySheet = defineSheet(
  'identity',
  css`
    :where(.cl-identityPreview) {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 0.25rem;
      color: var(--cl-muted-fg);
    }
    :where(.cl-identityPreviewText) {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    :where(.cl-identityPreviewEditButton) {
      display: grid;
      flex: none;
      place-items: center;
      width: 1.75rem;
      height: 1.75rem;
      border-radius: var(--cl-radius);
      color: var(--cl-fg);
    }
    :where(.cl-identityPreviewEditButton:hover) {
      background: var(--cl-hover);
    }
    @media (pointer: coarse) {
      :where(.cl-identityPreviewEditButton) {
        width: 2.75rem;
        height: 2.75rem;
        margin-block: -0.5rem;
      }
    }
  `,
);
