/**
 * Gates: steps of the application between the server's. They hold a step back or replace its view; they never replace a
 * route, so whatever a gate does, the server's answer stays the only router.
 */
import type { FlowRoute } from './route.js';

/** Values of a gate's form. */
export type GateValues = Readonly<Record<string, unknown>>;

/** What a gate may look at. */
export interface GateContext {
  /** Name of the step the server asks for. */
  readonly at: string;
  readonly identifier: string | null;
  readonly attemptId: string | null;
  /** Answers by gate id. */
  readonly answers: Readonly<Record<string, GateValues>>;
}

/** The part of a gate that decides. */
export interface GateRule {
  readonly id: string;
  readonly at: string;
  readonly position: 'before' | 'after' | 'replace-view';
  readonly when?: (context: GateContext) => boolean;
}

/** The gate in force. `failed`: its `when` threw, so it holds, to be on the safe side. */
export interface ActiveGate {
  readonly id: string;
  readonly position: 'before' | 'after';
  readonly at: string;
  readonly failed: boolean;
}

/** Steps at which nothing is held back: there is nothing yet, nothing left, or nothing that works. */
const UNGATED = ['loading', 'done', 'task', 'unsupported', 'already-signed-in', 'existing-session', 'protect-check'];

/** Facts a gate is decided from. */
export interface GateFacts extends Omit<GateContext, 'at'> {
  readonly gates: readonly GateRule[];
  readonly route: FlowRoute;
  /** Names of the steps that this flow has shown. */
  readonly visited: readonly string[];
}

/** The first gate that is not satisfied, or null. */
export function activeGate(facts: GateFacts): ActiveGate | null {
  if (UNGATED.includes(facts.route.name)) return null;
  for (const gate of facts.gates) {
    if (gate.position === 'replace-view' || Object.hasOwn(facts.answers, gate.id) || !stands(gate, facts)) continue;
    const applies = decide(gate, facts);
    if (applies !== false) {
      return { id: gate.id, position: gate.position, at: gate.at, failed: applies === 'failed' };
    }
  }
  return null;
}

/** The gate that replaces the view of the current step, or null. */
export function replacingGate(facts: GateFacts): string | null {
  const gate = facts.gates.find(
    (one) => one.position === 'replace-view' && one.at === facts.route.name && decide(one, facts) === true,
  );
  return gate?.id ?? null;
}

function stands(gate: GateRule, { route, visited, attemptId }: GateFacts): boolean {
  if (gate.position === 'before') return gate.at === route.name;
  // The entry steps are passed once there is an attempt, also when a reload has forgotten that they were shown.
  const isEntry = gate.at === 'identify' || gate.at === 'collect';
  return gate.at !== route.name && (visited.includes(gate.at) || (isEntry && attemptId !== null));
}

function decide(gate: GateRule, { route, identifier, attemptId, answers }: GateFacts): boolean | 'failed' {
  try {
    return gate.when ? gate.when({ at: route.name, identifier, attemptId, answers }) === true : true;
  } catch {
    return 'failed';
  }
}
