/** Public entry of the test helpers: models of what servers say, exhaustive exploration, invariants. For tests, not pages. */
export {
  explore,
  stateId,
  type EventSource,
  type Exploration,
  type FlowEdge,
  type FlowNode,
  type FlowSnapshot,
  type ModelEvent,
} from './explore.js';
export { modelEvents, type FlowScenario } from './flow-model.js';
export { RULES, type Explored, type Violation } from './invariants.js';
export {
  blankSignIn,
  sampleFactors,
  sampleVerification,
  signInAttempts,
  signInScenario,
  signInScenarios,
} from './sign-in-scenario.js';
export { blankSignUp, signUpAttempts, signUpScenario, signUpScenarios } from './sign-up-scenario.js';
export { createStepper, type Stepper } from './stepper.js';
export { verifyFlow, type FlowReport, type VerifyOptions } from './verify-flow.js';
export { sampleEnvironment, sampleRefusals, sampleWorlds, signedOutWorld } from './worlds.js';
