/** placeholder */
import { css, defineSheet } from '../css.js';

export const avatarSheet = defineSheet('avatar', css``);
