/**
 * Explores a flow's machine exhaustively with pure transitions: nothing is sent, no timer runs; the server's answers and
 * the passing of time are events like any other. Breadth first, so every node knows a shortest path.
 */
import type { SnapshotFrom } from 'xstate';
import type { AttemptData, ServerFlowEvent, ServerFlowInput } from '../machines/shared/flow-types.js';
import type { ServerFlowMachine } from '../machines/shared/server-flow.js';
import type { Stepper } from './stepper.js';

/** A state of the machine. */
export type FlowSnapshot<Attempt extends AttemptData> = SnapshotFrom<ServerFlowMachine<Attempt>>;

/** Who causes an event. */
export type EventSource = 'person' | 'answer' | 'outside' | 'time';

/** An event of the model. */
export interface ModelEvent<Attempt extends AttemptData> {
  readonly source: EventSource;
  readonly label: string;
  /** Outcomes and timer events are XState's own shapes. */
  readonly event: ServerFlowEvent<Attempt> & { readonly output?: unknown; readonly error?: unknown };
}

/** An edge: what an event does at a node. */
export interface FlowEdge<Attempt extends AttemptData> {
  readonly via: ModelEvent<Attempt>;
  readonly to: FlowNode<Attempt>;
  /** Whether the machine returned the very same snapshot: the event was inert. */
  readonly inert: boolean;
}

/** A reachable state, with everything that can happen there. */
export interface FlowNode<Attempt extends AttemptData> {
  readonly id: string;
  readonly snapshot: FlowSnapshot<Attempt>;
  /** Labels of events from the start to here. */
  readonly path: readonly string[];
  readonly edges: FlowEdge<Attempt>[];
}

/** What to explore. */
export interface Exploration<Attempt extends AttemptData> {
  readonly stepper: Stepper<Attempt>;
  readonly input: ServerFlowInput<Attempt>;
  /** Events to try at the node with this number. */
  readonly events: (snapshot: FlowSnapshot<Attempt>, index: number) => readonly ModelEvent<Attempt>[];
  /** Gives up beyond this many nodes: a model that grows without end has a time or a draft in its state. */
  readonly limit?: number;
}

/** Reaches everything that can be reached. */
export function explore<Attempt extends AttemptData>({
  stepper,
  input,
  events,
  limit = 20_000,
}: Exploration<Attempt>): readonly FlowNode<Attempt>[] {
  const nodes = new Map<string, FlowNode<Attempt>>();
  const visit = (snapshot: FlowSnapshot<Attempt>, path: readonly string[]): FlowNode<Attempt> => {
    const id = stateId(snapshot);
    const known = nodes.get(id);
    if (known) return known;
    if (nodes.size >= limit) throw new RangeError(`More than ${limit} states; the last path: ${path.join(' > ')}`);
    const node: FlowNode<Attempt> = { id, snapshot, path, edges: [] };
    nodes.set(id, node);
    return node;
  };
  visit(stepper.start(input), []);
  let index = 0;
  for (const node of nodes.values()) {
    for (const via of events(node.snapshot, index++)) {
      const next = stepper.step(node.snapshot, via.event);
      const inert = next === node.snapshot;
      node.edges.push({ via, to: inert ? node : visit(next, [...node.path, via.label]), inert });
    }
  }
  return [...nodes.values()];
}

/**
 * What makes two states the same. Left out is what changes nothing that can happen: times, texts, how a sending went, the
 * lifetime of a code (it is shown, it closes nothing), and of the past what makes no difference any more.
 */
export function stateId<Attempt extends AttemptData>({ value, context }: FlowSnapshot<Attempt>): string {
  const { attempt, world, choice, route, gate, command, errors, notice, cooldownUntil, autoKey, answers } = context;
  const { identifier: _identifier, ticketUsed: _ticketUsed, consumed, seen: _seen, ...chosen } = choice;
  const isConsumed = attempt !== null && attempt.createdSessionId === consumed;
  const { step, request, view } = value as Readonly<Record<string, unknown>>; // the names of the regions
  const { loaded, failed, session } = world;
  return JSON.stringify([
    ...[step, request, view, attempt, loaded, failed, session === undefined, session, chosen, isConsumed, route.name],
    ...[gate, command, errors.length > 0, notice, cooldownUntil !== null, autoKey, answers],
  ]);
}
