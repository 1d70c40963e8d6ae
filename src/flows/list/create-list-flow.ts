/** `createListFlow`: makes a list of a call that fetches one page. */
import { createActor, fromPromise } from 'xstate';
import {
  defineList,
  type ListEvent,
  type ListItem,
  type ListPage,
  type ListRequest,
} from '../../machines/list/list.machine.js';
import { toFlowErrors } from '../../machines/shared/to-flow-errors.js';
import { makeAction, type ActionHost } from '../actions.js';
import { safely } from '../flow-events.js';
import type { ActionResult, FlowActor } from '../types/index.js';
import type { ListFlow, ListStep } from './list-flow.js';

/** What a list is made of. */
export interface ListParts<Item extends ListItem> {
  /** For logs: `members`, `sessions` … */
  readonly name: string;
  /** Fetches one page. Throws what the server refuses with. */
  readonly fetch: (request: ListRequest, signal: AbortSignal) => Promise<ListPage<Item>>;
  /** Items per page; default 10. */
  readonly pageSize?: number;
}

const OK: ActionResult = { status: 'ok' };

/** Makes a list and fetches its first page. Ends with `stop()`. */
export function createListFlow<Item extends ListItem>(parts: ListParts<Item>): ListFlow<Item> {
  const { name, pageSize = 10 } = parts;
  const actor = createActor(
    defineList<Item>().provide({
      actors: {
        fetch: fromPromise(({ input, signal }: { readonly input: ListRequest; readonly signal: AbortSignal }) =>
          parts.fetch(input, signal).catch((thrown: unknown) => ({ errors: toFlowErrors(thrown) })),
        ),
      },
    }),
    { input: { limit: pageSize } },
  );
  const listeners = new Set<(step: ListStep<Item>) => void>();
  let stopped = false;

  const host: ActionHost = {
    now: Date.now,
    can: (event) => !stopped && actor.getSnapshot().can(event as ListEvent), // made in `build`
    isCurrent: () => !stopped,
    isPending: () => actor.getSnapshot().hasTag('busy'),
    // Done once the list is at rest again; what became of it is in the next step.
    dispatch: (event) =>
      new Promise((resolve) => {
        actor.send(event as ListEvent); // made in `build`
        const check = (): boolean => {
          const { errors } = actor.getSnapshot().context;
          if (!stopped && host.isPending()) return false;
          resolve(errors.length > 0 ? { status: 'failed', errors } : OK);
          return true;
        };
        if (check()) return;
        const subscription = actor.subscribe({
          next: () => check() && subscription.unsubscribe(),
          complete: () => resolve({ status: 'cancelled' }),
        });
      }),
  };

  const build = (): ListStep<Item> => {
    const snapshot = actor.getSnapshot();
    const { items, hidden, total, offset, query, errors } = snapshot.context;
    const isLoading = snapshot.hasTag('loading');
    const pending = pendingOf(snapshot.children);
    const make = <Input = void>(id: string, toEvent: (input: Input) => ListEvent, probe: ListEvent) =>
      makeAction<Input>(host, name, null, { id, toEvent, probe });
    return Object.freeze({
      ...{ name: isLoading ? 'loading' : snapshot.matches('failed') ? 'failed' : 'ready' },
      ...{ total, query, errors, pending },
      items: items.filter(({ id }) => !hidden.includes(id)),
      page: Math.floor(offset / pageSize) + 1,
      pageCount: Math.max(1, Math.ceil(total / pageSize)),
      loadMore: make('loadMore', () => ({ type: 'load.more' }), { type: 'load.more' }),
      goTo: make<number>('goTo', (page) => ({ type: 'go', offset: (page - 1) * pageSize }), { type: 'go', offset: 0 }),
      search: make<string>('search', (text) => ({ type: 'search', query: text }), { type: 'search', query: '' }),
      reload: make('reload', () => ({ type: 'reload' }), { type: 'reload' }),
    } as const);
  };
  actor.start();
  actor.send({ type: 'load' });
  let shown = build();
  actor.subscribe(() => {
    shown = build();
    for (const listener of [...listeners]) safely(() => listener(shown));
  });

  return {
    name,
    get step() {
      return shown;
    },
    subscribe: (listener) => {
      const entry: typeof listener = (step) => listener(step);
      listeners.add(entry);
      safely(() => listener(shown));
      return () => void listeners.delete(entry);
    },
    removing: async (id, removal) => {
      if (!stopped) actor.send({ type: 'item.hide', id });
      const result = await removal;
      if (!stopped) actor.send({ type: result.status === 'ok' ? 'item.drop' : 'item.show', id });
      return result;
    },
    actor: actor as unknown as FlowActor, // the part of it that is ours to promise
    stop: () => {
      stopped = true;
      actor.stop();
    },
  };
}

function pendingOf(children: Readonly<Record<string, unknown>>): ListStep<ListItem>['pending'] {
  return (['first', 'more', 'again'] as const).find((id) => children[id] !== undefined) ?? null;
}
