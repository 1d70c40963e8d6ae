/** Operations: single actions on the server, for custom UIs of profile and organization. */
export { createOperation, type OperationParts } from './create-operation.js';
export type { Operation, OperationErrors, OperationStatus, OperationStep } from './operation.js';
