/** The wire contract, shared by the kit and the local instance. Types, constants and pure converters; imports nothing. */
export * from './client.js';
export * from './envelope.js';
export * from './environment.js';
export * from './error-codes.js';
export * from './naming.js';
export * from './organization.js';
export * from './publishable-key.js';
export * from './session.js';
export * from './sign-in.js';
export * from './sign-up.js';
export * from './strategies.js';
export * from './user.js';
export * from './verification.js';
export * from './versions.js';
