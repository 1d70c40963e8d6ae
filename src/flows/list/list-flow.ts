/** A list as custom UIs see it: an immutable step with items and actions. */
import type { ListItem } from '../../machines/list/list.machine.js';
import type { ActionResult, FlowAction } from '../types/action.js';
import type { FlowError } from '../types/errors.js';
import type { FlowActor } from '../types/index.js';

/** What a list shows and what can be done now. Immutable. */
export interface ListStep<Item extends ListItem> {
  /** `failed` only while there is nothing to show; a later failure keeps `ready` and has errors. */
  readonly name: 'loading' | 'ready' | 'failed';
  /** Without those whose removal is under way. */
  readonly items: readonly Item[];
  readonly total: number;
  /** Number of the page shown, from 1, and how many there are (1 for an empty list). */
  readonly page: number;
  readonly pageCount: number;
  readonly query: string;
  /** What is in flight. */
  readonly pending: 'first' | 'more' | 'again' | null;
  readonly errors: readonly FlowError[];
  /** Puts the next page behind the items. */
  readonly loadMore: FlowAction;
  /** Shows the page with this number instead. */
  readonly goTo: FlowAction<number>;
  readonly search: FlowAction<string>;
  /** Asks again, also after a failure. */
  readonly reload: FlowAction;
}

/** A running list. All members are bound. */
export interface ListFlow<Item extends ListItem> {
  readonly name: string;
  /** Same object until something visible changes. */
  readonly step: ListStep<Item>;
  /** Calls back at once and at every change. */
  readonly subscribe: (listener: (step: ListStep<Item>) => void) => () => void;
  /** Hides the item while `removal` runs; it comes back unless that ends `ok`. Passes the result on. */
  readonly removing: (id: string, removal: Promise<ActionResult>) => Promise<ActionResult>;
  /** The XState actor behind it (follows xstate 5). */
  readonly actor: FlowActor;
  readonly stop: () => void;
}
