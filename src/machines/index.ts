/** Public entry of the machines. Loads anywhere: no DOM, no Lit. State ids, tags, events and actor names are public API. */
export * from './clerk/index.js';
export * from './code-entry/index.js';
export * from './list/index.js';
export * from './operation/index.js';
export * from './shared/index.js';
export * from './sign-in/index.js';
export * from './sign-up/index.js';
export * from './tab-sync/index.js';
export * from './token/index.js';
