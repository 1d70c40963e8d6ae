/** Public entry of the machines. Loads anywhere: no DOM, no Lit. State ids, tags, events and actor names are public API. */
export * from './shared/index.js';
export * from './sign-in/index.js';
export * from './sign-up/index.js';
