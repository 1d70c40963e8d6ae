/** Routes: what `derive…` says should be shown. Plain data, made from the server's answer and the person's choice only. */
import type { Factor } from './factor.js';
import type { FlowError } from './flow-error.js';

/** What a finished flow came to. */
export type FlowOutput =
  | { readonly kind: 'session'; readonly sessionId: string; readonly task?: string }
  | { readonly kind: 'transfer'; readonly to: 'sign-in' | 'sign-up'; readonly identifier?: string }
  | { readonly kind: 'abandoned' };

/** A screen beside the step's main one. */
export type FlowView = 'main' | 'alternatives' | 'forgot' | 'help';

/** Something to tell the person that is no error of the form. */
export type FlowNotice = 'attempt-expired' | 'attempt-abandoned' | null;

/** A command the machine gives by itself on arrival, once per key. */
export interface AutoCommand {
  readonly command: string;
  readonly key: string;
}

/** Where a flow is. Only `name` is always there; the rest belongs to single steps. */
export interface FlowRoute<Name extends string = string> {
  readonly name: Name;
  /** Variant of the step: `password`, `code`, `totp` … */
  readonly kind?: string;
  readonly strategy?: string;
  /** The factor in force. */
  readonly factor?: Factor;
  readonly factors?: readonly Factor[];
  /** Ways to set a new password. */
  readonly recovery?: readonly Factor[];
  /** Which address is verified (sign-up). */
  readonly attribute?: string;
  readonly phase?: 'start' | 'continue' | 'edit';
  /** Wire names of the fields to ask for (sign-up). */
  readonly asks?: readonly string[];
  /** Those of `asks` that cannot be left empty. */
  readonly requires?: readonly string[];
  readonly sessionId?: string;
  readonly task?: string;
  readonly to?: 'sign-in' | 'sign-up';
  /** The server's status where it is unknown to us. */
  readonly status?: string;
  /** Who this is about. */
  readonly hint?: string;
  /** Epoch milliseconds at which the sent code or link ends. */
  readonly expiresAt?: number | null;
  readonly auto?: AutoCommand;
  /** View to open on arrival; `main` if absent. */
  readonly view?: FlowView;
  /** Errors that the attempt itself carries (after a redirect). */
  readonly errors?: readonly FlowError[];
  readonly notice?: FlowNotice;
  readonly output?: FlowOutput;
}

/** What the person, and the flow's own history, add to the server's answer. No secrets. */
export interface FlowChoice {
  /** Id of the factor picked by hand (see `factorId`). */
  readonly factor: string | null;
  /** Key of the last verification that was prepared. */
  readonly prepared: string | null;
  /** Why the password is not the way in. */
  readonly intent: 'forgot' | 'pwned' | 'compromised' | null;
  /** Whether the person went back to the form (sign-up). */
  readonly editing: boolean;
  readonly outcome: FlowOutput | null;
  /** Whether the session of `outcome` has been seen as the active one. */
  readonly seen: boolean;
  /** Whether the ticket at hand was used: it works once. */
  readonly ticketUsed: boolean;
  /** Session that the server says exists already. */
  readonly existing: string | null;
  /** Created session whose activation is over. */
  readonly consumed: string | null;
  /** The other flow, when this one cannot help. */
  readonly transfer: 'sign-in' | 'sign-up' | null;
  /** The identifier given last, for the form that is shown again. */
  readonly identifier: string | null;
}

/** The choice of somebody who has chosen nothing. */
export const NO_CHOICE: FlowChoice = {
  factor: null,
  prepared: null,
  intent: null,
  editing: false,
  outcome: null,
  seen: false,
  ticketUsed: false,
  existing: null,
  consumed: null,
  transfer: null,
  identifier: null,
};

/** What the application prefers. Pure functions and flags; they order and pick, they never prove anything. */
export interface FlowPreferences {
  readonly order?: ((factors: readonly Factor[]) => readonly Factor[]) | undefined;
  readonly choose?: ((factors: readonly Factor[]) => Factor | null | undefined) | undefined;
  /** Goes on to transfer and activation without a click. Default true. */
  readonly autoContinue?: boolean | undefined;
  /** Whether the other flow may take over. Default true. */
  readonly transferable?: boolean | undefined;
  /** Whether an unknown identifier goes on as a sign-up. */
  readonly withSignUp?: boolean | undefined;
  /** Whether a ticket is at hand, to be used at once. */
  readonly hasTicket?: boolean | undefined;
  readonly showOptionalFields?: boolean | undefined;
}
