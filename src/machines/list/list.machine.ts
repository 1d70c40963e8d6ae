/**
 * A list on the server, page by page: unknown, loading, then ready while more is loaded or what is shown is asked for
 * again. An item being removed is out of sight at once and comes back when the removal fails.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { FlowError } from '../shared/flow-error.js';

/** What a list holds. */
export interface ListItem {
  readonly id: string;
}

/** One page. */
export interface ListPage<Item extends ListItem> {
  readonly data: readonly Item[];
  readonly total: number;
}

/** Which part of the list to fetch. */
export interface ListRequest {
  readonly offset: number;
  readonly limit: number;
  /** What the person searches for, '' for everything. */
  readonly query: string;
}

/** How a fetch came out. */
export type ListOutcome<Item extends ListItem> = ListPage<Item> | { readonly errors: readonly FlowError[] };

/** State of a list. */
export interface ListContext<Item extends ListItem> {
  readonly items: readonly Item[];
  readonly total: number;
  /** Index of the first item held. */
  readonly offset: number;
  readonly limit: number;
  readonly query: string;
  readonly errors: readonly FlowError[];
  /** Ids of items whose removal is under way. */
  readonly hidden: readonly string[];
  readonly wanted: ListRequest;
  /** Whether the page wanted is put behind the items held. */
  readonly appends: boolean;
}

/** Events of a list. */
export type ListEvent =
  | { readonly type: 'load' | 'load.more' | 'reload' }
  | { readonly type: 'go'; readonly offset: number }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'item.hide' | 'item.show' | 'item.drop'; readonly id: string };

interface Types<Item extends ListItem> {
  context: ListContext<Item>;
  events: ListEvent;
  input: { readonly limit: number };
  tags: 'loading' | 'busy' | 'interactive';
}

/** The part of the list that is held, with a change. */
function windowOf(context: ListContext<ListItem>, change: Partial<ListRequest>): ListRequest {
  const { offset, limit, query } = context;
  return { offset, limit, query, ...change };
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((each) => each !== id);
}

/** What an event asks for. */
function wantedBy(context: ListContext<ListItem>, event: ListEvent): Pick<ListContext<ListItem>, 'wanted' | 'appends'> {
  if (event.type === 'search') return { wanted: windowOf(context, { offset: 0, query: event.query }), appends: false };
  if (event.type === 'go') return { wanted: windowOf(context, { offset: Math.max(0, event.offset) }), appends: false };
  if (event.type === 'load.more') {
    return { wanted: windowOf(context, { offset: context.offset + context.items.length }), appends: true };
  }
  // Asking again covers everything held, so that a list that was paged through does not shrink.
  return { wanted: windowOf(context, { limit: Math.max(context.limit, context.items.length) }), appends: false };
}

/** The named parts of the machine. */
function listParts<Item extends ListItem>() {
  return setup({
    types: {} as Types<Item>, // never read
    actors: {
      fetch: fromPromise<ListOutcome<Item>, ListRequest>(() =>
        Promise.reject(new TypeError('clerk-kit: provide the `fetch` actor.')),
      ),
    },
    guards: {
      hasMore: ({ context: { offset, items, total } }) => offset + items.length < total,
      isPage: (_moment, outcome: ListOutcome<Item>) => 'data' in outcome,
    },
    actions: {
      want: assign(({ context, event }) => wantedBy(context, event)),
      take: assign(({ context }, outcome: ListOutcome<Item>) => {
        if (!('data' in outcome)) return { errors: outcome.errors };
        const { appends, items, wanted } = context;
        const known = new Set(appends ? items.map(({ id }) => id) : []);
        const added = outcome.data.filter(({ id }) => !known.has(id));
        return {
          ...{ errors: [], total: outcome.total, query: wanted.query },
          ...(appends ? { items: [...items, ...added] } : { items: added, offset: wanted.offset }),
        };
      }),
      hide: assign(({ context: { hidden }, event }) => ('id' in event ? { hidden: [...hidden, event.id] } : {})),
      show: assign(({ context: { hidden }, event }) => ('id' in event ? { hidden: without(hidden, event.id) } : {})),
      drop: assign(({ context: { hidden, items, total }, event }) => {
        if (!('id' in event)) return {};
        const left = items.filter(({ id }) => id !== event.id);
        return { hidden: without(hidden, event.id), items: left, total: total - (items.length - left.length) };
      }),
    },
  });
}

/** Makes the machine. `fetch` has to be provided; its refusals are answers. */
export function defineList<Item extends ListItem>() {
  const outcomeOf = ({ event }: { readonly event: { readonly output: ListOutcome<Item> } }) => event.output;
  const fetching = (failed: 'failed' | '#list.ready.idle') =>
    ({
      src: 'fetch',
      input: ({ context }: { readonly context: ListContext<Item> }) => context.wanted,
      onDone: [
        {
          guard: { type: 'isPage', params: outcomeOf },
          target: '#list.ready.idle',
          actions: { type: 'take', params: outcomeOf },
        },
        { target: failed, actions: { type: 'take', params: outcomeOf } },
      ],
      onError: { target: failed },
    }) as const;
  const revalidate = { target: '.revalidating', actions: 'want', reenter: true } as const;
  return listParts<Item>().createMachine({
    id: 'list',
    context: ({ input: { limit } }) => ({
      ...{ items: [], total: 0, offset: 0, limit, query: '', errors: [], hidden: [], appends: false },
      wanted: { offset: 0, limit, query: '' },
    }),
    initial: 'unknown',
    on: { 'item.hide': { actions: 'hide' }, 'item.show': { actions: 'show' }, 'item.drop': { actions: 'drop' } },
    states: {
      unknown: { tags: 'loading', on: { load: { target: 'loading', actions: 'want' } } },
      loading: { tags: ['loading', 'busy'], invoke: { id: 'first', ...fetching('failed') } },
      failed: { tags: 'interactive', on: { reload: { target: 'loading', actions: 'want' } } },
      ready: {
        tags: 'interactive',
        initial: 'idle',
        on: { reload: revalidate, go: revalidate, search: revalidate },
        states: {
          idle: { on: { 'load.more': { guard: 'hasMore', target: 'loadingMore', actions: 'want' } } },
          loadingMore: { tags: 'busy', invoke: { id: 'more', ...fetching('#list.ready.idle') } },
          revalidating: { tags: 'busy', invoke: { id: 'again', ...fetching('#list.ready.idle') } },
        },
      },
    },
  });
}

/** The list machine, as a machine of unknown items. */
export const listMachine = defineList<ListItem>();
