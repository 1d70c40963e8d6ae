/** What only the sign-up draws: the place of a check against robots, which takes no room while it is empty. */
import { css, defineSheet } from '../../theme/css.js';

/** The place of the check. */
export const collectSheet = defineSheet(
  'sign-up-collect',
  css`
    :where(.cl-captcha:empty) {
      display: none;
    }
  `,
);
