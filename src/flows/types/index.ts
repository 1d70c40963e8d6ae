/** Types of the flow API. */
export type * from './action.js';
export type * from './errors.js';
export type * from './field.js';
export type * from './flow.js';
export type * from './gate.js';
export type * from './sign-in-step.js';
export type * from './sign-up-step.js';
export type * from './step-base.js';
