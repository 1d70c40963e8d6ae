/** The other context updates of the skeleton: from context and event to the next context. Pure; all end in `routed`. */
import type { FlowError } from './flow-error.js';
import type { AttemptData, CommandOutcome, FlowDefinition, ServerFlowContext, ServerFlowEvent } from './flow-types.js';
import { NO_CHOICE, type FlowChoice } from './route.js';
import { routed } from './routing.js';
import { isAttemptGone } from './to-flow-errors.js';

/** Commands that send a code or a link. */
const SENDING: readonly (string | null)[] = ['code.prepare', 'code.resend'];

/** Nothing in flight. */
const IDLE = { command: null, pinned: null } as const;

/** The facts changed outside. Does not route: while a request is in flight that has to wait until it settled. */
export function take<Attempt extends AttemptData>(
  context: ServerFlowContext<Attempt>,
  event: ServerFlowEvent<Attempt>,
): ServerFlowContext<Attempt> {
  const { attempt: current, choice } = context;
  // A completed attempt leaves the client with its last answer, but names the session that is yet to be activated.
  const isKept = current?.status === 'complete' && current.createdSessionId !== choice.consumed && !event.attempt;
  const attempt = isKept || event.attempt === undefined ? current : event.attempt;
  const isOther = attempt?.id !== current?.id;
  const { world = context.world, at: now = context.now } = event;
  return { ...context, attempt, choice: isOther ? unpicked(choice) : choice, world, now };
}

/** A command is on its way. */
export function begin<Attempt extends AttemptData>(
  context: ServerFlowContext<Attempt>,
  command: string,
  event: ServerFlowEvent<Attempt>,
): ServerFlowContext<Attempt> {
  const { choice, route, errors } = context;
  const prepared = SENDING.includes(command) ? preparedKey(context) : choice.prepared;
  const intent = command === 'identify' ? (event.intent ?? null) : choice.intent;
  return {
    ...context,
    command,
    pinned: context.attempt?.id ?? null,
    // A code that is sent by itself must not wipe what brought the person here.
    errors: command === 'code.prepare' ? errors : [],
    notice: null,
    choice: { ...choice, prepared, intent, ticketUsed: choice.ticketUsed || command === 'ticket.submit' },
    autoKey: route.auto?.command === command ? route.auto.key : context.autoKey,
  };
}

/** An answer has come, be it a refusal. */
export function settle<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
  outcome: CommandOutcome<Attempt>,
): ServerFlowContext<Attempt> {
  const { at, errors = [], output, answer } = outcome;
  const world = outcome.world ?? context.world;
  if (isAttemptGone(errors) && context.command !== 'activate') {
    return startOver(definition, { ...context, world, now: at }, 'attempt-expired');
  }
  const recovery = recover(definition, context, errors);
  const isRecovered = recovery.existing != null || recovery.transfer != null;
  return routed(definition, context, {
    ...IDLE,
    ...sending(context, outcome),
    attempt: output ? null : accepted(context, outcome),
    ...{ world, now: at },
    errors: isRecovered ? [] : errors,
    choice: { ...outcomeChoice(context.choice, outcome), ...recovery },
    ...(answer && { answers: { ...context.answers, [answer.gate]: answer.values } }),
  });
}

/** The person picked a factor. A code that is being sent for another one is given up. */
export function choose<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
  factor: string,
): ServerFlowContext<Attempt> {
  return routed(definition, context, {
    ...IDLE,
    choice: { ...context.choice, factor },
    errors: [],
    delivery: 'none',
  });
}

/** One step back: to the identifier, out of an overlay's intent, or to the form. */
export function goBack<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
): ServerFlowContext<Attempt> {
  const target = definition.back(context.route);
  if (target === null) return context;
  if (target === 'drop') return startOver(definition, context, null);
  return routed(definition, context, { ...IDLE, choice: { ...context.choice, ...target }, errors: [] });
}

/** Changes the choice and nothing else. */
export function rechoose<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
  change: Partial<FlowChoice>,
): ServerFlowContext<Attempt> {
  return routed(definition, context, { ...IDLE, choice: { ...context.choice, ...change }, errors: [] });
}

/** Forgets the attempt. Gate answers stay: they were given to the application, not to the attempt. */
export function startOver<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
  notice: ServerFlowContext<Attempt>['notice'],
): ServerFlowContext<Attempt> {
  return routed(definition, context, {
    ...IDLE,
    ...{ attempt: null, delivery: 'none', cooldownUntil: null, errors: [], notice },
    choice: { ...NO_CHOICE, ...kept(context) },
  });
}

/** Forgets everything but which sessions are done with. */
export function resetAll<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
): ServerFlowContext<Attempt> {
  return startOver(definition, { ...context, answers: {}, visited: [] }, null);
}

/** What starting over does not undo. */
function kept<Attempt extends AttemptData>({ attempt, choice }: ServerFlowContext<Attempt>): Partial<FlowChoice> {
  const { consumed, ticketUsed, identifier } = choice;
  return { consumed, ticketUsed, identifier: attempt?.identifier ?? identifier };
}

/** Which attempt counts after an answer: one that came in meanwhile is not overwritten by a reply about an older one. */
function accepted<Attempt extends AttemptData>(
  { attempt, pinned }: ServerFlowContext<Attempt>,
  outcome: CommandOutcome<Attempt>,
): Attempt | null {
  const answered = outcome.attempt;
  if (answered === undefined) return attempt;
  if (answered === null || attempt === null) return answered;
  return attempt.id === answered.id || attempt.id === pinned ? answered : attempt;
}

function recover<Attempt extends AttemptData>(
  definition: FlowDefinition<Attempt>,
  context: ServerFlowContext<Attempt>,
  errors: readonly FlowError[],
): Partial<FlowChoice> {
  return Object.assign({}, ...errors.map((error) => definition.recover(error, context))) as Partial<FlowChoice>; // of partials only
}

function outcomeChoice<Attempt extends AttemptData>(
  choice: FlowChoice,
  { output, intent, identifier, attempt, errors }: CommandOutcome<Attempt>,
): FlowChoice {
  const isWayFound = choice.factor !== null; // out of the list that the intent had opened
  const next = {
    ...choice,
    intent: intent !== undefined ? intent : isWayFound ? null : choice.intent,
    identifier: identifier ?? choice.identifier,
    // A form that was accepted is done with.
    editing: choice.editing && (attempt === undefined || (errors ?? []).length > 0),
  };
  if (!output) return next;
  const ended = { ...next, outcome: output, seen: false, existing: null, transfer: null };
  return output.kind === 'session' ? { ...ended, consumed: output.sessionId } : ended;
}

/** A code was sent, or not: when may the next be asked for? */
function sending<Attempt extends AttemptData>(
  { command, cooldownMs }: ServerFlowContext<Attempt>,
  { at, errors = [] }: CommandOutcome<Attempt>,
): Partial<ServerFlowContext<Attempt>> {
  if (!SENDING.includes(command)) return {};
  const wait = errors.length === 0 ? cooldownMs : Math.max(...errors.map(({ retryAfterMs }) => retryAfterMs ?? 0));
  return { delivery: errors.length === 0 ? 'sent' : 'failed', ...(wait > 0 && { cooldownUntil: at + wait }) };
}

function preparedKey<Attempt extends AttemptData>({ choice, route }: ServerFlowContext<Attempt>): string | null {
  return route.auto?.command === 'code.prepare' ? route.auto.key : choice.prepared;
}

/** Ids picked at one attempt mean nothing at another. */
function unpicked(choice: FlowChoice): FlowChoice {
  return { ...choice, factor: null, prepared: null, editing: false, transfer: null, existing: null };
}
