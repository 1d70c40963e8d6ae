/** Every DOM event of our tags, with their entries in `HTMLElementEventMap`. */
export * from './error.js';
export * from './modal-closed.js';
export * from './organization-created.js';
export * from './ready.js';
export * from './signed-in.js';
export * from './signed-out.js';
export * from './signed-up.js';
export * from './status-changed.js';
export * from './step-changed.js';
export * from './transition.js';
