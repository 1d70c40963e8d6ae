/** How one screen of a flow follows another: the new content fades in, the card stays where it is. */
import { css, defineSheet } from '../../theme/css.js';

/** The change of screens. Adopted with the second screen, so the first one is there at once. */
export const screenSheet = defineSheet(
  'screen',
  css`
    :where(.cl-card > *, .cl-footer > *) {
      animation: clk-next 0.16s ease-out;
    }
  `,
  css`
    @keyframes clk-next {
      from {
        opacity: 0;
      }
    }
  `,
);
