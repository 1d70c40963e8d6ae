/** What only the sign-in draws: the password field that waits for a password manager. */
import { css, defineSheet } from '../../theme/css.js';

/** The waiting field takes no room, but has a size of its own, so that managers and tests find a field to fill. */
export const identifySheet = defineSheet(
  'sign-in-identify',
  css`
    :where(.cl-form:has(.clk-instant)) {
      position: relative;
    }
    :where(
      .clk-instant:not(
        :focus-within,
        :has(input:autofill),
        :has(input:not(:placeholder-shown)),
        :has([aria-invalid='true'])
      )
    ) {
      position: absolute;
      inset-block-end: 0;
      inset-inline: 0;
      z-index: -1;
      height: 1px;
      overflow: clip;
      opacity: 0;
      pointer-events: none;
    }
  `,
);
