/** placeholder */
import { css, defineSheet } from '../css.js';

export const codeSheet = defineSheet('code', css``);
