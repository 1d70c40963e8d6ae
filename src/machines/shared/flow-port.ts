/**
 * The port between a flow's machine and a clerk object: reads facts, tells about changes, runs commands. Refusals come
 * back as answers, and nothing that was typed leaves this file but to the clerk object.
 */
import type { AttemptData, CommandInput, CommandOutcome } from './flow-types.js';
import type { FlowError } from './flow-error.js';
import { hubOf } from './hub.js';
import type { ClientPort, CommandOptions, FlowClerk } from './ports.js';
import { readWorld } from './read-world.js';
import { camelKeys } from './form-values.js';
import { unseal } from './sealed.js';
import { isAttemptGone, toFlowErrors } from './to-flow-errors.js';
import type { Ceremony, FlowWorld } from './world.js';

/** Values of a command. */
export type CommandValues = Readonly<Record<string, unknown>>;

/** What a command gets. */
export interface CommandCall<Attempt extends AttemptData> extends Omit<CommandInput<Attempt>, 'values'> {
  readonly clerk: FlowClerk;
  readonly client: ClientPort;
  readonly values: CommandValues;
  readonly options: CommandOptions;
}

/** What a command answers with. */
export type CommandAnswer<Attempt extends AttemptData> = Omit<CommandOutcome<Attempt>, 'at' | 'world'>;

/** One command. Throws what the clerk object throws. */
export type Command<Attempt extends AttemptData> = (call: CommandCall<Attempt>) => Promise<CommandAnswer<Attempt>>;

/** What a port is made of. */
export interface FlowPortParts<Attempt extends AttemptData> {
  readonly clerk: FlowClerk;
  readonly readAttempt: (client: ClientPort) => Attempt | null;
  /** Takes an attempt out of the client. */
  readonly resetAttempt: (client: ClientPort) => void;
  readonly commands: Readonly<Record<string, Command<Attempt>>>;
  readonly ceremonies: readonly Ceremony[];
  readonly now: () => number;
}

/** What a machine is handed at the start and at every change. */
export interface FlowFacts<Attempt extends AttemptData> {
  readonly attempt: Attempt | null;
  readonly world: FlowWorld;
  readonly at: number;
}

/** The port of one flow. */
export interface FlowPort<Attempt extends AttemptData> {
  readonly read: () => FlowFacts<Attempt>;
  /** Calls back when the facts have changed. */
  readonly subscribe: (listener: (facts: FlowFacts<Attempt>) => void) => () => void;
  readonly run: (input: CommandInput<Attempt>, signal: AbortSignal) => Promise<CommandOutcome<Attempt>>;
  readonly discard: (attemptId: string | null) => void;
}

/** Makes the port of a flow on a clerk object. */
export function createFlowPort<Attempt extends AttemptData>(parts: FlowPortParts<Attempt>): FlowPort<Attempt> {
  const { clerk, commands, ceremonies, now } = parts;
  const hub = hubOf(clerk);

  const read = (): FlowFacts<Attempt> => {
    const attempt = clerk.client ? parts.readAttempt(clerk.client) : null;
    const isWanted = attempt !== null && !hub.discarded.has(attempt.id);
    return { attempt: isWanted ? attempt : null, world: readWorld(clerk, ceremonies), at: now() };
  };

  const discard = (attemptId: string | null): void => {
    if (attemptId === null) return;
    hub.discarded.add(attemptId);
    if (clerk.client && parts.readAttempt(clerk.client)?.id === attemptId) parts.resetAttempt(clerk.client);
    for (const listener of [...hub.listeners]) listener();
  };

  const run: FlowPort<Attempt>['run'] = async ({ values, ...input }, signal) => {
    try {
      const call = {
        ...input,
        clerk,
        client: clientOf(clerk),
        values: camelKeys(unseal(values) ?? {}),
        options: { signal },
      };
      const command = commands[input.command];
      if (!command) throw unsupported(input.command);
      assertCurrent(input.attempt, call.client, parts);
      const answer = await command(call);
      return { ...answer, at: now(), world: readWorld(clerk, ceremonies) };
    } catch (thrown) {
      const errors = toFlowErrors(thrown);
      if (isAttemptGone(errors)) discard(input.attempt?.id ?? null);
      return { errors, at: now(), world: readWorld(clerk, ceremonies) };
    }
  };

  return { read, discard, run, subscribe: (listener) => subscribe(clerk, read, listener) };
}

function subscribe<Attempt extends AttemptData>(
  clerk: FlowClerk,
  read: () => FlowFacts<Attempt>,
  listener: (facts: FlowFacts<Attempt>) => void,
): () => void {
  let last = fingerprint(read());
  const check = (): void => {
    const facts = read();
    const next = fingerprint(facts);
    if (next === last) return; // the clerk object also tells of what a flow does not look at
    last = next;
    listener(facts);
  };
  const { listeners } = hubOf(clerk);
  listeners.add(check);
  const unsubscribe = clerk.addListener(check, { skipInitialEmit: true });
  clerk.on?.('status', check);
  return () => {
    listeners.delete(check);
    unsubscribe();
    clerk.off?.('status', check);
  };
}

function fingerprint<Attempt extends AttemptData>({ attempt, world }: FlowFacts<Attempt>): string {
  return JSON.stringify([attempt, world, world.session === undefined]);
}

/** A command for an attempt that is no longer the client's would answer about another one. */
function assertCurrent<Attempt extends AttemptData>(
  attempt: Attempt | null,
  client: ClientPort,
  { readAttempt }: FlowPortParts<Attempt>,
): void {
  if (!attempt || attempt.status === 'complete' || readAttempt(client)?.id === attempt.id) return;
  throw flowError('flow', 'client_state_invalid', 'This attempt is over.');
}

function clientOf({ client }: FlowClerk): ClientPort {
  if (!client) throw flowError('network', 'network_error', 'Not loaded yet.');
  return client;
}

function unsupported(command: string): FlowError {
  return flowError('form', 'strategy_not_supported', `Nothing was provided to run ${command}.`);
}

/** An error of our own. */
export function flowError(kind: FlowError['kind'], code: string, message: string): FlowError {
  return { kind, code, message, retryable: kind === 'network' };
}
