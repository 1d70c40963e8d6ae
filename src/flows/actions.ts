/** Makes actions: functions that know whether they can be called, that never throw, and that an old step cannot misuse. */
import type { ActionOption, ActionResult, FlowAction } from './types/index.js';

/** A machine event on its way. */
export interface ActionEvent {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** What an action is made of. */
export interface ActionSpec<Input> {
  readonly id: string;
  /** The event of a call. Its payload must be sealed. */
  readonly toEvent: (input: Input) => ActionEvent;
  /** The event to ask `can` with; without payload. */
  readonly probe: ActionEvent;
  readonly role?: 'submit' | 'button' | 'link';
  readonly fields?: readonly string[];
  readonly options?: readonly ActionOption[];
  /** Epoch milliseconds until which it has to wait. */
  readonly retryAt?: number | null;
  /** Switched off whatever the machine says. */
  readonly off?: boolean;
}

/** What actions need of the flow they belong to. */
export interface ActionHost {
  readonly now: () => number;
  readonly can: (event: ActionEvent) => boolean;
  /** Sends the event; resolves when the command it began has settled. */
  readonly dispatch: (event: ActionEvent) => Promise<ActionResult>;
  /** Whether the screen with this id is the one to see. */
  readonly isCurrent: (screen: string) => boolean;
  readonly isPending: () => boolean;
}

/** Makes an action of the screen `screen`, whose command in flight is `command`. */
export function makeAction<Input = void>(
  host: ActionHost,
  screen: string,
  command: string | null,
  spec: ActionSpec<Input>,
): FlowAction<Input> {
  const { id, probe, role = 'button', fields = [], options, retryAt = null, off = false } = spec;
  const call = (input: Input): Promise<ActionResult> => {
    if (!host.isCurrent(screen)) return ignored('stale');
    const event = spec.toEvent(input);
    if (off) return ignored('disabled');
    if (!host.can({ ...probe, ...withoutValues(event) })) return ignored(host.isPending() ? 'pending' : 'disabled');
    return host.dispatch(event);
  };
  const state = {
    id,
    enabled: !off && (options ? options.length > 0 : true) && isPossible(host, probe, options),
    pending: command === probe.type,
    role,
    fields,
    retryAt,
    ...(options && { options }),
  };
  // Counting down must not need a new step each second, so this one is read live.
  const live = { retryInMs: { get: () => Math.max(0, (retryAt ?? 0) - host.now()), enumerable: true } };
  return Object.freeze(Object.defineProperties(Object.assign(call, state), live)) as FlowAction<Input>; // all members are set
}

/** An action that takes a choice is possible if any of its choices is. */
function isPossible(host: ActionHost, probe: ActionEvent, options: readonly ActionOption[] | undefined): boolean {
  if (!options) return host.can(probe);
  return options.some(({ value }) => host.can({ ...probe, factor: value, option: value }));
}

function withoutValues({ values: _values, ...event }: ActionEvent): ActionEvent {
  return event;
}

function ignored(reason: 'disabled' | 'pending' | 'stale'): Promise<ActionResult> {
  return Promise.resolve({ status: 'ignored', reason });
}
