/** Defines every tag. Pages that use few of them import `clerk-kit/elements/<tag>` instead. */
export * from './degraded/define.js';
export * from './events/index.js';
export * from './failed/define.js';
export * from './loaded/define.js';
export * from './loading/define.js';
export * from './modal/define.js';
export * from './protect/define.js';
export * from './provider/define.js';
export * from './show/define.js';
export * from './sign-in/define.js';
export * from './sign-in-button/define.js';
export * from './sign-out-button/define.js';
export * from './sign-up/define.js';
export * from './sign-up-button/define.js';
export * from './signed-in/define.js';
export * from './signed-out/define.js';
export * from './user-button/define.js';
