/** Actions: functions that carry their own state, so that a button needs nothing but its action. */
import type { FlowError } from './errors.js';

/** What a call of an action came to. Actions never throw. */
export type ActionResult =
  | { readonly status: 'ok' }
  | { readonly status: 'failed'; readonly errors: readonly FlowError[] }
  /** The action is not possible now (or no longer): nothing was sent, nothing changed. */
  | { readonly status: 'ignored'; readonly reason: 'disabled' | 'pending' | 'stale' }
  /** The request was given up by `cancel`, `reset` or the end of the flow. */
  | { readonly status: 'cancelled' };

/** One choice of an action that takes one (`choose`, `sso`, `web3`). */
export interface ActionOption {
  /** What to pass to the action. */
  readonly value: string;
  /** Strategy behind the choice; i18n and icons go by it. */
  readonly strategy: string;
  /** Masked address or name (`j***@example.com`, `Google`), empty when there is none. */
  readonly hint: string;
  /** The choice in force now. */
  readonly selected: boolean;
  /** The choice this browser used last (badge). */
  readonly lastUsed: boolean;
  /** Picture of a social provider, when the instance has one. */
  readonly imageUrl?: string;
}

/** Facts about an action, all readable without calling it. */
export interface ActionState {
  /** Stable id, also the member name on the step: `submit`, `resend`, `choose`, `back` … */
  readonly id: string;
  /** Whether a call does something now. */
  readonly enabled: boolean;
  /** Whether this very action is in flight. */
  readonly pending: boolean;
  /** Milliseconds until the action is allowed again; 0 when nothing has to be waited for. Only `resend` waits. */
  readonly retryInMs: number;
  /** Epoch milliseconds at which `retryInMs` reaches 0, or null: count down from this, it does not change each second. */
  readonly retryAt: number | null;
  /** How to draw it: the form's submit, a further button, or a quiet link. */
  readonly role: 'submit' | 'button' | 'link';
  /** Names of the fields whose values it takes. */
  readonly fields: readonly string[];
  /** Present when the action takes one of several choices: one button per choice, called with `option.value`. */
  readonly options?: readonly ActionOption[];
}

/** A callable action. `Input` is what the call takes; `void` for none. */
export type FlowAction<Input = void> = ActionState & ((input: Input) => Promise<ActionResult>);

/** An action as `step.actions` lists it for a generic renderer: called with form values, an option's value, or nothing. */
export type AnyFlowAction = ActionState & ((input?: FormValues | string) => Promise<ActionResult>);

/** Values of a form by field name, as `Object.fromEntries(new FormData(form))` gives them. */
export type FormValues = Readonly<Record<string, unknown>>;
