/** The flow object: what custom UIs, our own elements and framework stores hold on to. */
import type { Factor } from '../../machines/shared/factor.js';
import type { CeremonyActor } from '../../machines/shared/flow-settings.js';
import type { FlowClerk } from '../../machines/shared/ports.js';
import type { Ceremony } from '../../machines/shared/world.js';
import type { Gate } from './gate.js';
import type { FlowError } from './errors.js';
import type { SignInStep } from './sign-in-step.js';
import type { SignUpStep } from './sign-up-step.js';
import type { FlowOutput, StepBase } from './step-base.js';

/** Events of a flow, by name. */
export interface FlowEventMap<Step> {
  /** The visible step changed identity. */
  step: { readonly step: Step };
  /** The step's name or kind changed. */
  transition: { readonly from: string; readonly to: string; readonly step: Step };
  error: { readonly errors: readonly FlowError[]; readonly step: Step };
  done: { readonly output: FlowOutput };
}

/** A running flow. Bound methods: all of them work detached. */
export interface Flow<Step extends StepBase> extends AsyncIterable<Step> {
  /** Which flow this is: `sign-in`, `sign-up`. */
  readonly name: string;
  /** The step to show now. Same object until something visible changes. */
  readonly step: Step;
  /** Calls back with the step at once and at every change (Svelte's contract; React ignores the first call). */
  readonly subscribe: (listener: (step: Step) => void) => () => void;
  /** Whether a machine event would change anything now. */
  readonly can: (event: FlowEvent) => boolean;
  /** Sends a machine event; inert when it is not allowed. */
  readonly send: (event: FlowEvent) => void;
  /** The XState actor behind it (follows xstate 5). */
  readonly actor: FlowActor;
  readonly addEventListener: <Name extends keyof FlowEventMap<Step>>(
    name: Name,
    listener: (event: FlowEventMap<Step>[Name]) => void,
  ) => () => void;
  readonly removeEventListener: <Name extends keyof FlowEventMap<Step>>(
    name: Name,
    listener: (event: FlowEventMap<Step>[Name]) => void,
  ) => void;
  /** Tells the flow what the application knows by now (router, redirect URLs); applies from the next command on. */
  readonly setOptions: (options: Partial<FlowOptions>) => void;
  /** Ends timers, subscriptions and the request in flight. A stopped flow keeps its last step. */
  readonly stop: () => void;
}

/** A machine event: lower-case, dotted. A command's payload (`password`, `code` …) is sealed on the way in. */
export interface FlowEvent {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** The part of an XState actor that is ours to promise. */
export interface FlowActor {
  readonly getSnapshot: () => unknown;
  readonly subscribe: (listener: (snapshot: never) => void) => { unsubscribe(): void };
  readonly send: (event: never) => void;
  readonly stop: () => unknown;
}

/** What the application decides about a flow. Every member is optional. */
export interface FlowOptions {
  /** Sorts the factors offered; the first becomes the default unless `choose` says otherwise. */
  readonly order?: (factors: readonly Factor[]) => readonly Factor[];
  /** Picks the starting factor; null or undefined leaves it to the flow. */
  readonly choose?: (factors: readonly Factor[]) => Factor | null | undefined;
  readonly gates?: readonly Gate[];
  /** How to go to another page; default: the clerk object's. */
  readonly navigate?: (url: string) => void | Promise<void>;
  /** Where to go once signed in; handed to the clerk object when the session is activated. */
  readonly redirectUrl?: string;
  /** Where providers and links return to. */
  readonly redirectCallbackUrl?: string;
  /** Values to start the form with. */
  readonly initialValues?: Readonly<Record<string, string>>;
  /** Ticket out of the page's URL. */
  readonly ticket?: string;
  /** Whether an account that belongs to the other flow may go there; default true. */
  readonly transferable?: boolean;
  /** Whether sign-up goes on inside the sign-in (combined flow). */
  readonly withSignUp?: boolean;
  readonly unsafeMetadata?: Readonly<Record<string, unknown>>;
  /** BCP 47 locale the server should write mails in. */
  readonly locale?: string;
  /** Goes on to the transfer or activation without a click; default true. */
  readonly autoContinue?: boolean;
  /** Whether optional attributes are asked for at sign-up. */
  readonly showOptionalFields?: boolean;
  /** Seconds between two codes; default 30. */
  readonly resendCooldownSeconds?: number;
  /** Means for ceremonies beyond forms (providers, passkeys, wallets, links); what is not given is not offered. */
  readonly ceremonies?: Partial<Readonly<Record<Ceremony, CeremonyActor>>>;
  /** What remembers the person's choice over a reload; null for nothing. Default: the tab's session storage. */
  readonly memory?: FlowMemory | null;
  /** Time source; tests bring their own. */
  readonly clock?: FlowClock;
}

/** Remembers one flow's choice. Never gets a secret. */
export interface FlowMemory {
  readonly read: (flow: string) => string | null;
  readonly write: (flow: string, text: string | null) => void;
}

/** A clock, as XState takes it, that also tells the time. `SimulatedClock` of xstate is one. */
export interface FlowClock {
  now(): number;
  setTimeout(callback: (...args: never[]) => void, milliseconds: number): unknown;
  clearTimeout(id: never): void;
}

/** A running sign-in. */
export type SignInFlow = Flow<SignInStep>;

/** A running sign-up. */
export type SignUpFlow = Flow<SignUpStep>;

/** Signature of `createSignInFlow`. `clerk` may still be loading. */
export type CreateSignInFlow = (clerk: FlowClerk, options?: FlowOptions) => SignInFlow;

/** Signature of `createSignUpFlow`. */
export type CreateSignUpFlow = (clerk: FlowClerk, options?: FlowOptions) => SignUpFlow;
