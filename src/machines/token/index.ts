/** The token machine and the refresher made of it. */
export { tokenRefresher } from './refresher.js';
export {
  REFRESH_LEEWAY_MS,
  tokenMachine,
  type MintOutcome,
  type TokenContext,
  type TokenEvent,
  type TokenInput,
} from './token.machine.js';
