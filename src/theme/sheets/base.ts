/** Tokens, the reset inside our scope, and what every tag needs: root box, hidden text, motion. */
import { css, defineSheet } from '../css.js';

export const baseSheet = defineSheet('base', css``);
