/**
 * The invariants of every flow, checked on an explored graph. Each names the states that break it with a shortest path,
 * so that a failure can be replayed. P2, P3, P4, P5, P7, P9 and P13 of the flow contract.
 */
import type { AttemptData, FlowDefinition, ServerFlowContext, ServerFlowInput } from '../machines/shared/flow-types.js';
import type { FlowNode, FlowSnapshot } from './explore.js';
import type { Stepper } from './stepper.js';

/** A broken promise. */
export interface Violation {
  readonly rule: string;
  readonly at: string;
  /** Labels of the events that lead there. */
  readonly path: readonly string[];
}

/** What the rules look at. */
export interface Explored<Attempt extends AttemptData> {
  readonly stepper: Stepper<Attempt>;
  readonly definition: FlowDefinition<Attempt>;
  readonly input: ServerFlowInput<Attempt>;
  readonly nodes: readonly FlowNode<Attempt>[];
}

type Rule = <Attempt extends AttemptData>(explored: Explored<Attempt>) => readonly Violation[];

/** The step shown is the one the server's answer asks for, or a gate before it, whenever nothing is in flight. */
export const stepFollowsServer: Rule = ({ definition, nodes }) =>
  nodes
    .filter(({ snapshot }) => isIdle(snapshot))
    .filter(({ snapshot: { context, value } }) => {
      const { attempt, world, choice, preferences, gate } = context;
      const expected = gate ? 'gate' : definition.derive(attempt, world, choice, preferences).name;
      return stepOf(value) !== expected;
    })
    .map((node) => violation('P2 step follows the server', node));

/** Every state but an end can be left by a person (by more than starting over) or by an answer under way. */
export const noDeadEnd: Rule = ({ nodes }) =>
  nodes
    .filter(({ snapshot }) => stepOf(snapshot.value) !== 'done')
    .filter(({ snapshot, edges }) => {
      const isLoading = stepOf(snapshot.value) === 'loading';
      const isLastResort = ['unsupported', 'protect-check'].includes(stepOf(snapshot.value));
      return !edges.some(({ via, to, inert }) => {
        if (inert || to.snapshot === snapshot) return false;
        if (via.source === 'answer') return !isIdle(snapshot);
        if (via.source === 'outside') return isLoading;
        return via.source === 'person' && (isLastResort || via.label !== 'reset');
      });
    })
    .map((node) => violation('P3 no dead end', node));

/** Whatever the answer, it ends the request it answers. */
export const answersSettle: Rule = ({ nodes }) =>
  nodes
    .filter(({ snapshot }) => !isIdle(snapshot))
    .flatMap((node) =>
      node.edges
        .filter(({ via }) => via.source === 'answer')
        // An automatic command may follow at once; the same one again would be a loop.
        .filter(({ to, inert }) => inert || (!isIdle(to.snapshot) && isSameRequest(node, to)))
        .map(({ via }) => violation(`P4 answers settle: ${via.label}`, node)),
    );

/** While a request is in flight no command does anything. */
export const singleFlight: Rule = ({ definition, nodes }) => {
  const commands = [...Object.keys(definition.commands), 'gate.submit'];
  return nodes
    .filter(({ snapshot }) => !isIdle(snapshot))
    .flatMap((node) =>
      node.edges
        .filter(({ via, inert }) => commands.includes(via.event.type) && !inert)
        .map(({ via }) => violation(`P5 single flight: ${via.label}`, node)),
    );
};

/** Waiting for the next code keeps nobody from anything but asking for it. */
export const cooldownIsHarmless: Rule = ({ stepper, nodes }) => {
  const cooling = nodes.filter(({ snapshot }) => snapshot.matches({ timers: { cooldown: 'waiting' } }));
  return cooling.flatMap((node) => {
    const end = node.edges.find(({ via }) => via.label === 'cooldown ends')?.via.event;
    if (!end) return [violation('P7 cooldown ends', node)];
    const after = stepper.step(node.snapshot, end);
    return node.edges
      .filter(({ via }) => via.source === 'person' && via.event.type !== 'code.resend')
      .filter(({ via }) => node.snapshot.can(via.event) !== after.can(via.event))
      .map(({ via }) => violation(`P7 cooldown is harmless: ${via.label}`, node));
  });
};

/** A page that is loaded again shows the same step and sends nothing. */
export const reloadKeepsStep: Rule = ({ stepper, input, nodes }) =>
  nodes
    .filter(({ snapshot }) => isIdle(snapshot))
    // The end of a flow is not remembered: afterwards the clerk object says who is signed in.
    .filter(({ snapshot }) => snapshot.context.choice.outcome === null && !isKeptInMemory(snapshot.context))
    .filter(({ snapshot }) => {
      const { context, value } = snapshot;
      const reloaded = stepper.start({ ...input, ...resumed(context) });
      return stepOf(reloaded.value) !== stepOf(value) || reloaded.context.route.kind !== context.route.kind;
    })
    .map((node) => violation('P9 reload keeps the step', node));

/** An event that `can` denies changes nothing, not even the snapshot's identity. */
export const deniedIsInert: Rule = ({ nodes }) =>
  nodes.flatMap((node) =>
    node.edges
      .filter(({ via, inert }) => via.source === 'person' && !inert && !node.snapshot.can(via.event))
      .map(({ via }) => violation(`P13 denied is inert: ${via.label}`, node)),
  );

/** The same events lead to the same state. */
export const isDeterministic: Rule = ({ stepper, nodes }) =>
  nodes
    .flatMap((node) => node.edges.slice(0, 3).map((edge) => ({ node, edge })))
    .filter(({ node, edge }) => {
      const again = stepper.step(node.snapshot, edge.via.event);
      const oncemore = stepper.step(node.snapshot, edge.via.event);
      return JSON.stringify(again) !== JSON.stringify(oncemore);
    })
    .map(({ node, edge }) => violation(`P12 deterministic: ${edge.via.label}`, node));

/** All rules for explored graphs. */
export const RULES: readonly Rule[] = [
  stepFollowsServer,
  noDeadEnd,
  answersSettle,
  singleFlight,
  cooldownIsHarmless,
  reloadKeepsStep,
  isDeterministic,
  deniedIsInert,
];

/** Name of the step of a state value. */
export function stepOf(value: unknown): string {
  return String((value as { step?: unknown }).step); // the step region has no nested states
}

function isIdle<Attempt extends AttemptData>(snapshot: FlowSnapshot<Attempt>): boolean {
  return snapshot.matches({ request: 'idle' });
}

function isSameRequest<Attempt extends AttemptData>(from: FlowNode<Attempt>, to: FlowNode<Attempt>): boolean {
  const { command, route } = from.snapshot.context;
  const next = to.snapshot.context;
  return next.command === command && next.route.auto?.key === route.auto?.key;
}

/** States that only this page's memory of the last error or hand-over explains; a reload asks the server instead. */
function isKeptInMemory<Attempt extends AttemptData>({ choice }: ServerFlowContext<Attempt>): boolean {
  return choice.existing !== null || choice.transfer !== null || choice.consumed !== null;
}

function resumed<Attempt extends AttemptData>(context: ServerFlowContext<Attempt>) {
  const { attempt, world, choice, answers, visited, cooldownUntil, now } = context;
  return { attempt, world, now, resume: { attemptId: attempt?.id ?? null, choice, answers, visited, cooldownUntil } };
}

function violation<Attempt extends AttemptData>(rule: string, { path, snapshot }: FlowNode<Attempt>): Violation {
  return { rule, path, at: JSON.stringify(snapshot.value) };
}
