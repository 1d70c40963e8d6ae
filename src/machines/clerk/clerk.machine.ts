/**
 * The root machine: loading the Clerk object, and changing who is signed in. It drives and observes a Clerk object through
 * a port and keeps no copy of it. One activation at a time; of those that come meanwhile, the last counts.
 */
import { assign, enqueueActions, fromCallback, fromPromise, setup } from 'xstate';
import type { FlowError } from '../shared/flow-error.js';
import { toFlowErrors } from '../shared/to-flow-errors.js';

/** What is known of the Clerk object. */
export interface ClerkFacts {
  readonly status: 'loading' | 'ready' | 'degraded' | 'error';
  /** `undefined` between two sessions. */
  readonly sessionId: string | null | undefined;
  readonly organizationId: string | null;
  /** What the active session still has to do. */
  readonly task: string | null;
}

/** A change of who is signed in. */
export type ActivationCommand =
  | { readonly kind: 'set-active'; readonly session?: string | null; readonly organization?: string | null }
  | { readonly kind: 'sign-out'; readonly sessionId?: string };

/** The Clerk object as this machine sees it. */
export interface ClerkPort {
  readonly read: () => ClerkFacts;
  readonly subscribe: (listener: (facts: ClerkFacts) => void) => () => void;
  readonly load: () => Promise<unknown>;
  readonly activate: (command: ActivationCommand) => Promise<unknown>;
}

/** State of the machine. */
export interface ClerkContext {
  readonly port: ClerkPort;
  readonly facts: ClerkFacts;
  /** The last facts that were not between two sessions; null before the first. Changes are told against these. */
  readonly known: ClerkFacts | null;
  readonly current: ActivationCommand | null;
  /** The one activation that waits. */
  readonly queued: ActivationCommand | null;
  readonly errors: readonly FlowError[];
}

/** Events. */
export type ClerkEvent =
  | { readonly type: 'load' | 'retry' | 'sys.online' }
  | { readonly type: 'sys.facts'; readonly facts: ClerkFacts }
  | { readonly type: 'activate'; readonly command: ActivationCommand };

/** What the machine tells. */
export type ClerkEmitted =
  | { readonly type: 'signed-in'; readonly sessionId: string }
  | { readonly type: 'signed-out' }
  | { readonly type: 'session-changed'; readonly sessionId: string }
  | { readonly type: 'organization-changed'; readonly organizationId: string | null }
  | { readonly type: 'task'; readonly task: string };

type Moment = { readonly context: ClerkContext };
type News = Moment & { readonly event: ClerkEvent };

/** The machine. Input: the port. */
export const clerkMachine = setup({
  types: {} as {
    context: ClerkContext;
    events: ClerkEvent;
    input: { readonly port: ClerkPort };
    emitted: ClerkEmitted;
    tags: 'loading' | 'interactive' | 'busy' | 'error';
  }, // never read
  actors: {
    watch: fromCallback<ClerkEvent, { readonly port: ClerkPort }>(({ input: { port }, sendBack }) =>
      port.subscribe((facts) => sendBack({ type: 'sys.facts', facts })),
    ),
    load: fromPromise<unknown, { readonly port: ClerkPort }>(({ input: { port } }) => port.load()),
    activate: fromPromise<unknown, { readonly port: ClerkPort; readonly command: ActivationCommand | null }>(
      ({ input: { port, command } }) => (command ? port.activate(command) : Promise.resolve()),
    ),
  },
  guards: {
    isReady: ({ context }: Moment) => context.facts.status === 'ready',
    isDegraded: ({ context }: Moment) => context.facts.status === 'degraded',
    isFailed: ({ context }: Moment) => context.facts.status === 'error',
    isQueued: ({ context }: Moment) => context.queued !== null,
  },
  actions: {
    note: assign(({ context, event }: News) => (event.type === 'sys.facts' ? noted(context, event.facts) : {})),
    tellChange: enqueueActions(({ context, event, enqueue }) => {
      const change = event.type === 'sys.facts' ? changeOf(context.known, event.facts) : null;
      if (change) enqueue.emit(change);
    }),
    readPort: assign(({ context }: Moment) => noted(context, context.port.read())),
    start: assign(({ event }: News) => ({ current: event.type === 'activate' ? event.command : null, errors: [] })),
    queue: assign(({ event }: News) => ({ queued: event.type === 'activate' ? event.command : null })),
    startQueued: assign(({ context }: Moment) => ({ current: context.queued, queued: null, errors: [] })),
    end: assign({ current: null }),
    fail: assign((_moment: Moment, params: { readonly error: unknown }) => ({ errors: toFlowErrors(params.error) })),
  },
}).createMachine({
  id: 'clerk',
  type: 'parallel',
  context: ({ input: { port } }) => {
    const facts = port.read();
    const known = facts.sessionId === undefined ? null : facts;
    return { port, facts, known, current: null, queued: null, errors: [] };
  },
  invoke: { src: 'watch', input: ({ context }) => ({ port: context.port }) },
  states: {
    boot: {
      initial: 'deciding',
      on: { 'sys.facts': { target: '.deciding', actions: ['tellChange', 'note'] } },
      states: {
        deciding: {
          always: [
            { guard: 'isReady', target: 'ready' },
            { guard: 'isDegraded', target: 'degraded' },
            { guard: 'isFailed', target: 'failed' },
            { target: 'idle' },
          ],
        },
        idle: { tags: 'loading', on: { load: 'loading' } },
        loading: {
          tags: 'loading',
          // News during loading must not end the state that waits for it.
          on: { 'sys.facts': { actions: ['tellChange', 'note'] } },
          invoke: {
            src: 'load',
            input: ({ context }) => ({ port: context.port }),
            onDone: { target: 'deciding', actions: 'readPort' },
            onError: { target: 'failed', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
          },
        },
        ready: { tags: 'interactive' },
        degraded: { tags: 'interactive', on: { retry: 'loading', 'sys.online': 'loading' } },
        failed: { tags: 'error', on: { retry: 'loading', 'sys.online': 'loading' } },
      },
    },
    activation: {
      initial: 'settled',
      states: {
        settled: {
          always: { guard: 'isQueued', target: 'switching', actions: 'startQueued' },
          on: { activate: { target: 'switching', actions: 'start' } },
        },
        switching: {
          tags: 'busy',
          on: { activate: { actions: 'queue' } },
          invoke: {
            src: 'activate',
            input: ({ context }) => ({ port: context.port, command: context.current }),
            onDone: { target: 'settled', actions: 'end' },
            onError: {
              target: 'failed',
              actions: ['end', { type: 'fail', params: ({ event }) => ({ error: event.error }) }],
            },
          },
        },
        failed: {
          tags: 'error',
          always: { guard: 'isQueued', target: 'switching', actions: 'startQueued' },
          on: { activate: { target: 'switching', actions: 'start' } },
        },
      },
    },
  },
});

function noted(context: ClerkContext, facts: ClerkFacts): Partial<ClerkContext> {
  return { facts, known: facts.sessionId === undefined ? context.known : facts };
}

/** What a change means to people. Being between two sessions means nothing, and the first facts are no change. */
function changeOf(before: ClerkFacts | null, after: ClerkFacts): ClerkEmitted | null {
  const { sessionId, organizationId, task } = after;
  if (!before || sessionId === undefined) return null;
  if (sessionId === null) return before.sessionId === null ? null : { type: 'signed-out' };
  if (task !== null) return task === before.task ? null : { type: 'task', task };
  // A session is signed in once its last task is done.
  if (before.sessionId === null || before.task !== null) return { type: 'signed-in', sessionId };
  if (before.sessionId !== sessionId) return { type: 'session-changed', sessionId };
  return before.organizationId === organizationId ? null : { type: 'organization-changed', organizationId };
}
