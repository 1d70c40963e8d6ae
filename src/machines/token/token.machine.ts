/**
 * Keeps the token of one session fresh: when to ask, when to wait, when to give up. It knows a token's times, never the
 * token. Only pages that are looked at ask ahead of time; an outage never ends a session.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { TokenLifetime } from '../../clerk/token-refresher.js';
import { isClerkAPIResponseError } from '../../transport/guards.js';

/** Milliseconds before a token's end at which the next is asked for. */
export const REFRESH_LEEWAY_MS = 17_000;

const BACKOFF = { first: 3_000, factor: 1.55, longest: 50_000 } as const;

/** State of the machine. Epoch milliseconds. */
export interface TokenContext {
  readonly token: TokenLifetime | null;
  readonly now: number;
  readonly visible: boolean;
  readonly online: boolean;
  /** Refusals and failures since the last token. */
  readonly failures: number;
  /** A number from 0 to 1 for the next wait, so that many tabs do not come back at once. */
  readonly jitter: () => number;
}

/** What the machine starts from. */
export interface TokenInput {
  readonly token: TokenLifetime | null;
  readonly now: number;
  readonly visible: boolean;
  readonly online: boolean;
  readonly jitter?: () => number;
}

/** Events. `at` is the time they happened. */
export type TokenEvent =
  | { readonly type: 'sys.visible' | 'sys.hidden' | 'sys.online' | 'sys.offline' | 'demand'; readonly at: number }
  | { readonly type: 'sys.tab.token'; readonly token: TokenLifetime; readonly at: number };

/** What a mint answers. */
export interface MintOutcome {
  readonly token: TokenLifetime | null;
  readonly at: number;
}

type Moment = { readonly context: TokenContext };
type Timed = Moment & { readonly event: TokenEvent };

const isDue = ({ context: { token, now } }: Moment): boolean =>
  token === null || token.expiresAt - REFRESH_LEEWAY_MS <= now;

/** The machine. Provide `mint`, and the actions `tellEnded` and `tellReachable`. */
export const tokenMachine = setup({
  types: {} as { context: TokenContext; events: TokenEvent; input: TokenInput; tags: 'busy' | 'done' }, // never read
  actors: {
    mint: fromPromise<MintOutcome>(() => Promise.reject(new TypeError('clerk-kit: provide the `mint` actor.'))),
  },
  guards: {
    isDue,
    isHidden: ({ context }: Moment) => !context.visible,
    isOffline: ({ context }: Moment) => !context.online,
    isNewer: ({ context, event }: Timed) =>
      event.type === 'sys.tab.token' && event.token.issuedAt > (context.token?.issuedAt ?? 0),
    isGone: (_moment: Moment, outcome: { readonly token: TokenLifetime | null }) => outcome.token === null,
    /** The server does not know the session, or the person, any more. */
    isRefused: (_moment: Moment, params: { readonly error: unknown }) =>
      isClerkAPIResponseError(params.error) && (params.error.status === 401 || params.error.status === 404),
  },
  actions: {
    note: assign(({ context, event }: Timed) => noted(context, event)),
    keep: assign((_moment: Moment, outcome: MintOutcome) => ({ token: outcome.token, now: outcome.at, failures: 0 })),
    countFailure: assign(({ context }: Moment) => ({ failures: context.failures + 1 })),
    tellEnded: () => {},
    tellReachable: (_moment: Moment, _params: { readonly reachable: boolean }) => {},
  },
  delays: {
    due: ({ context: { token, now } }: Moment) => Math.max(0, (token?.expiresAt ?? now) - REFRESH_LEEWAY_MS - now),
    backoff: ({ context: { failures, jitter } }: Moment) => {
      const wait = Math.min(BACKOFF.longest, BACKOFF.first * BACKOFF.factor ** Math.max(0, failures - 1));
      return wait * (0.75 + jitter() / 2);
    },
  },
}).createMachine({
  id: 'token',
  context: ({ input }) => ({ ...input, failures: 0, jitter: input.jitter ?? Math.random }),
  initial: 'deciding',
  on: {
    'sys.visible': { target: '.deciding', actions: 'note' },
    'sys.hidden': { actions: 'note' },
    'sys.online': { target: '.deciding', actions: 'note' },
    'sys.offline': { target: '.deciding', actions: 'note' },
    'sys.tab.token': { guard: 'isNewer', target: '.deciding', actions: 'note' },
    demand: { target: '.refreshing', actions: 'note' },
  },
  states: {
    deciding: {
      always: [
        { guard: 'isOffline', target: 'offline' },
        { guard: 'isHidden', target: 'dormant' },
        { guard: 'isDue', target: 'refreshing' },
        { target: 'fresh' },
      ],
    },
    fresh: { after: { due: 'refreshing' }, on: { 'sys.hidden': { target: 'dormant', actions: 'note' } } },
    refreshing: {
      tags: 'busy',
      // What is being asked for is not asked for twice; leaving for news of a token gives the request up.
      on: { demand: {}, 'sys.visible': { actions: 'note' }, 'sys.online': { actions: 'note' } },
      invoke: {
        src: 'mint',
        onDone: [
          { guard: { type: 'isGone', params: ({ event }) => event.output }, target: 'ended' },
          {
            target: 'deciding',
            actions: [
              { type: 'keep', params: ({ event }) => event.output },
              { type: 'tellReachable', params: { reachable: true } },
            ],
          },
        ],
        onError: [
          { guard: { type: 'isRefused', params: ({ event }) => ({ error: event.error }) }, target: 'ended' },
          {
            target: 'backoff',
            actions: ['countFailure', { type: 'tellReachable', params: { reachable: false } }],
          },
        ],
      },
    },
    backoff: { after: { backoff: 'refreshing' }, on: { 'sys.hidden': { target: 'dormant', actions: 'note' } } },
    /** Nobody is looking: `getToken` asks when it must. */
    dormant: {},
    offline: {},
    ended: { type: 'final', entry: 'tellEnded', tags: 'done' },
  },
});

function noted(context: TokenContext, event: TokenEvent): Partial<TokenContext> {
  const { at: now } = event;
  switch (event.type) {
    case 'sys.visible':
      return { now, visible: true };
    case 'sys.hidden':
      return { now, visible: false };
    case 'sys.online':
      return { now, online: true };
    case 'sys.offline':
      return { now, online: false };
    case 'sys.tab.token':
      return { now, token: event.token, failures: 0 };
    default:
      return { now, failures: context.failures };
  }
}
