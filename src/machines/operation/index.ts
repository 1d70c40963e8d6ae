/** The operation machine. */
export { provideOperation, type OperationActors, type Reverify } from './operation.actors.js';
export {
  defineOperation,
  operationMachine,
  type OperationContext,
  type OperationEmitted,
  type OperationEvent,
  type OperationOutcome,
  type ReverificationLevel,
  type ReverificationOutcome,
} from './operation.machine.js';
