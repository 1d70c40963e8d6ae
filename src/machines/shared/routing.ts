/**
 * Routing of the skeleton: applies a change to the context and asks `derive` anew. The only caller of `derive`. Pure.
 */
import { factorId } from './factor.js';
import type { AttemptData, FlowDefinition, ServerFlowContext, ServerFlowInput } from './flow-types.js';
import { activeGate, replacingGate, type ActiveGate } from './gates.js';
import { NO_CHOICE, type FlowChoice, type FlowRoute } from './route.js';
import type { FlowWorld } from './world.js';

/** Milliseconds between two codes where nobody says otherwise. */
const DEFAULT_COOLDOWN_MS = 30_000;

/** The context a flow starts with. */
export function startContext<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  input: ServerFlowInput<Attempt>,
): ServerFlowContext<Attempt> {
  const { attempt, world, now, resume, cooldownMs = DEFAULT_COOLDOWN_MS, gates = [], preferences = {} } = input;
  const isSame = resume != null && resume.attemptId === (attempt?.id ?? null);
  const blank: ServerFlowContext<Attempt> = {
    ...{ attempt, world, now, cooldownMs, gates, preferences },
    choice: isSame ? { ...NO_CHOICE, ...resume.choice } : NO_CHOICE,
    answers: isSame ? resume.answers : {},
    visited: isSame ? resume.visited : [],
    cooldownUntil: isSame ? resume.cooldownUntil : null,
    route: { name: '' },
    ...{
      gate: null,
      replacedBy: null,
      moved: false,
      view: 'main',
      command: null,
      pinned: null,
      errors: [],
      notice: null,
    },
    ...{ delivery: 'none', autoKey: null, watchedExpiry: null },
  };
  return routed(definition, blank, {});
}

/** Applies a change and routes anew. */
export function routed<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
  change: Partial<ServerFlowContext<Attempt>>,
): ServerFlowContext<Attempt> {
  const changed = derived(definition, context, { ...context, ...change });
  const { route, attempt } = changed;
  const visited = changed.visited.includes(route.name) ? changed.visited : [...changed.visited, route.name];
  const facts = { ...changed, visited, identifier: attempt?.identifier ?? null, attemptId: attempt?.id ?? null };
  const gate = activeGate(facts);
  const isElsewhere = screenOf(route, gate) !== screenOf(context.route, context.gate);
  const moved = isElsewhere || route.view !== context.route.view;
  return {
    ...changed,
    ...{ visited, gate, moved },
    autoKey: changed.autoKey === route.auto?.key ? changed.autoKey : null,
    // What was sent, and how long to wait, belongs to the screen it was sent from. A fresh machine has left none.
    ...(isElsewhere && context.route.name !== '' && { delivery: 'none', cooldownUntil: null }),
    choice: settledChoice(changed.choice, route, changed.world),
    replacedBy: replacingGate(facts),
    // Errors and notices belong to the screen they came up at, unless they are what led to this one.
    ...(moved && !change.errors?.length && { errors: route.errors ?? [] }),
    notice: route.notice ?? (moved && change.notice === undefined ? null : changed.notice),
  };
}

function derived<Attempt extends AttemptData>(
  { derive }: FlowDefinition<Attempt>,
  before: ServerFlowContext<Attempt>,
  next: ServerFlowContext<Attempt>,
): ServerFlowContext<Attempt> {
  const { attempt, world, choice, preferences } = next;
  const route = derive(attempt, world, choice, preferences);
  // A factor that was picked, or prepared, belongs to its step; a fresh machine has not been anywhere.
  const isElsewhere = before.route.name !== '' && before.route.name !== route.name;
  if (!isElsewhere) return { ...next, route };
  // Why an identifier was given is told to the step after it, and to no other.
  const intent = before.route.name === 'identify' ? choice.intent : null;
  const plain = { ...choice, factor: null, prepared: null, intent };
  return { ...next, choice: plain, route: derive(attempt, world, plain, preferences) };
}

/** What routing itself teaches: a session seen active, an end reached without our doing, an end that is over. */
function settledChoice(choice: FlowChoice, route: FlowRoute, { session }: FlowWorld): FlowChoice {
  const { outcome } = choice;
  if (!outcome && route.output?.kind === 'session') {
    return { ...choice, outcome: route.output, consumed: route.output.sessionId, seen: true };
  }
  if (outcome?.kind !== 'session') return choice;
  const isActive = session?.id === outcome.sessionId;
  if (isActive) return choice.seen ? choice : { ...choice, seen: true };
  return choice.seen && session !== undefined ? { ...choice, outcome: null, seen: false } : choice;
}

/** Two routes with the same screen are one step to the person: views and errors stay. */
export function screenOf({ name, kind, factor, attribute, phase }: FlowRoute, gate: ActiveGate | null): string {
  return [gate?.id, name, kind, factor && factorId(factor), attribute, phase].join(' ');
}
