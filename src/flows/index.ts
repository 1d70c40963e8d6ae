/** Public entry of the flow API. Loads anywhere: no DOM, no Lit. */
export type * from './types/index.js';
