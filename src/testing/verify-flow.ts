/** `verifyFlow`: explores a flow's machine, with the application's own gates and preferences, and checks every invariant. */
import type { AttemptData, ServerFlowInput } from '../machines/shared/flow-types.js';
import type { ServerFlowMachine } from '../machines/shared/server-flow.js';
import { explore, type FlowNode } from './explore.js';
import { modelEvents, type FlowScenario } from './flow-model.js';
import { RULES, stepOf, type Violation } from './invariants.js';
import { createStepper } from './stepper.js';

/** What to verify. */
export interface VerifyOptions<Attempt extends AttemptData> {
  readonly machine: ServerFlowMachine<Attempt>;
  readonly scenario: FlowScenario<Attempt>;
  readonly gates?: ServerFlowInput<Attempt>['gates'];
  readonly preferences?: ServerFlowInput<Attempt>['preferences'];
  readonly limit?: number;
}

/** What came of it. */
export interface FlowReport<Attempt extends AttemptData> {
  readonly states: number;
  readonly edges: number;
  /** Names of the steps that were reached. */
  readonly steps: readonly string[];
  readonly violations: readonly Violation[];
  readonly nodes: readonly FlowNode<Attempt>[];
}

/** Verifies a flow. Deterministic; takes seconds, not minutes. */
export function verifyFlow<Attempt extends AttemptData>(options: VerifyOptions<Attempt>): FlowReport<Attempt> {
  const { machine, scenario, gates = [], preferences = {}, limit } = options;
  const world = scenario.worlds.loading ?? Object.values(scenario.worlds)[0];
  if (!world) throw new TypeError('clerk-kit: the scenario has no world.');
  const input = { attempt: null, world, now: 0, gates, preferences };
  const stepper = createStepper(machine, input);
  const nodes = explore({ stepper, input, events: modelEvents(scenario), ...(limit !== undefined && { limit }) });
  const explored = { stepper, input, nodes, definition: scenario.definition };
  return {
    states: nodes.length,
    edges: nodes.reduce((sum, { edges }) => sum + edges.length, 0),
    steps: [...new Set(nodes.map(({ snapshot }) => stepOf(snapshot.value)))].sort(),
    violations: RULES.flatMap((rule) => rule(explored)),
    nodes,
  };
}
