/** Public entry of the flow API. Loads anywhere: no DOM, no Lit. */
export { signInFlowOf, signUpFlowOf } from './default-flows.js';
export * from './list/index.js';
export * from './operation/index.js';
export * from './organization/index.js';
export { createSignInFlow } from './sign-in/create-sign-in-flow.js';
export { createSignUpFlow } from './sign-up/create-sign-up-flow.js';
export type * from './types/index.js';
export * from './user/index.js';
