/** `createListFlow`: makes a list of a call that fetches one page. */
import { createActor, fromPromise } from 'xstate';
import {
  defineList,
  type ListEvent,
  type ListItem,
  type ListPage,
  type ListRequest,
} from '../../machines/list/list.machine.js';
import type { FlowError } from '../../machines/shared/flow-error.js';
import { toFlowErrors } from '../../machines/shared/to-flow-errors.js';
import { makeAction, type ActionHost } from '../actions.js';
import { createStepStore } from '../step-store.js';
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
  const actor = createListActor(parts, pageSize);
  let stopped = false;

  const host: ActionHost = {
    now: Date.now,
    can: (event) => !stopped && actor.getSnapshot().can(event as ListEvent), // made in `build`
    isCurrent: () => !stopped,
    isPending: () => actor.getSnapshot().hasTag('busy'),
    dispatch: (event) => settled(actor, event as ListEvent, () => stopped), // made in `build`
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
  const store = createStepStore(actor, build);

  return {
    name,
    get step() {
      return store.step();
    },
    subscribe: store.subscribe,
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

function createListActor<Item extends ListItem>(parts: ListParts<Item>, limit: number) {
  const fetch = fromPromise(({ input, signal }: { readonly input: ListRequest; readonly signal: AbortSignal }) =>
    parts.fetch(input, signal).catch((thrown: unknown) => ({ errors: toFlowErrors(thrown) })),
  );
  return createActor(defineList<Item>().provide({ actors: { fetch } }), { input: { limit } });
}

/** The part of the actor that sending takes. */
interface SendingActor {
  send(event: ListEvent): void;
  getSnapshot(): { hasTag(tag: 'busy'): boolean; readonly context: { readonly errors: readonly FlowError[] } };
  subscribe(observer: { next: () => void; complete: () => void }): { unsubscribe(): void };
}

/** Sends an event. Done once the list is at rest again; what became of it is in the next step. */
function settled(actor: SendingActor, event: ListEvent, isStopped: () => boolean): Promise<ActionResult> {
  return new Promise((resolve) => {
    actor.send(event);
    const check = (): boolean => {
      const snapshot = actor.getSnapshot();
      if (!isStopped() && snapshot.hasTag('busy')) return false;
      const { errors } = snapshot.context;
      resolve(errors.length > 0 ? { status: 'failed', errors } : OK);
      return true;
    };
    if (check()) return;
    const subscription = actor.subscribe({
      next: () => void (check() && subscription.unsubscribe()),
      complete: () => resolve({ status: 'cancelled' }),
    });
  });
}
