/** What the machines share: the skeleton, errors, sealed values, gates, and the interfaces they see a clerk object by. */
export { factorId, kindOf, type Factor, type FactorKind } from './factor.js';
export type { FlowError, FlowErrorKind } from './flow-error.js';
export { createFlowPort, type FlowFacts, type FlowPort } from './flow-port.js';
export type { CeremonyActor, CeremonyCall, FlowSettings, RunnableGate } from './flow-settings.js';
export type {
  AttemptData,
  CommandInput,
  CommandOutcome,
  CommonFlowEvent,
  FlowDefinition,
  FlowEmitted,
  FlowResume,
  ServerFlowContext,
  ServerFlowEvent,
  ServerFlowInput,
} from './flow-types.js';
export type { ActiveGate, GateContext, GateRule, GateValues } from './gates.js';
export type * from './ports.js';
export { readSettings, readWorld } from './read-world.js';
export {
  NO_CHOICE,
  type FlowChoice,
  type FlowNotice,
  type FlowOutput,
  type FlowPreferences,
  type FlowRoute,
  type FlowView,
} from './route.js';
export { seal, Sealed, unseal } from './sealed.js';
export { defineServerFlow, type ServerFlowMachine } from './server-flow.js';
export type { FlowStateTag } from './skeleton.js';
export { toFlowErrors } from './to-flow-errors.js';
export type { VerificationData } from './verification.js';
export type * from './world.js';
