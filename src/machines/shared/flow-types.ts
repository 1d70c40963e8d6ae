/** Types of the skeleton that every server-backed flow is made of: context, events, the command actor's contract. */
import type { FlowError } from './flow-error.js';
import type { ActiveGate, GateRule, GateValues } from './gates.js';
import type { FlowChoice, FlowNotice, FlowOutput, FlowPreferences, FlowRoute, FlowView } from './route.js';
import type { Sealed } from './sealed.js';
import type { FlowWorld } from './world.js';

/** What every attempt has. */
export interface AttemptData {
  readonly id: string;
  readonly status: string | null;
  readonly identifier: string | null;
  readonly createdSessionId: string | null;
}

/** What a flow is made of beside the skeleton. All functions are pure. */
export interface FlowDefinition<Attempt extends AttemptData> {
  readonly id: string;
  /** Names of all steps; the last one is the fallback. */
  readonly steps: readonly string[];
  readonly derive: (
    attempt: Attempt | null,
    world: FlowWorld,
    choice: FlowChoice,
    preferences: FlowPreferences,
  ) => FlowRoute;
  /** Commands of this flow: where each is possible. */
  readonly commands: Readonly<Record<string, (route: FlowRoute, world: FlowWorld) => boolean>>;
  /** Where `back` leads: drops the attempt, or changes the choice; null where there is no way back. */
  readonly back: (route: FlowRoute) => 'drop' | Partial<FlowChoice> | null;
  /** What an error means for the choice. */
  readonly recover: (error: FlowError, context: ServerFlowContext<Attempt>) => Partial<FlowChoice> | null;
}

/** State of a flow. Holds no secrets, no form drafts, and of the server only the last plain copy it was handed. */
export interface ServerFlowContext<Attempt extends AttemptData> {
  readonly attempt: Attempt | null;
  readonly world: FlowWorld;
  readonly choice: FlowChoice;
  readonly preferences: FlowPreferences;
  readonly gates: readonly GateRule[];
  /** Answers by gate id. */
  readonly answers: Readonly<Record<string, GateValues>>;
  /** Names of the steps shown so far. */
  readonly visited: readonly string[];
  /** What `derive` says, as of the last time no request was in flight. */
  readonly route: FlowRoute;
  readonly gate: ActiveGate | null;
  readonly replacedBy: string | null;
  /** Whether the last routing led to another screen. */
  readonly moved: boolean;
  /** The view region's state, for guards of other regions. */
  readonly view: FlowView;
  /** Kind of the command in flight; its payload is not kept. */
  readonly command: string | null;
  /** Id of the attempt the command was given for. */
  readonly pinned: string | null;
  readonly errors: readonly FlowError[];
  readonly notice: FlowNotice;
  /** How the sending of the current code or link went. */
  readonly delivery: 'none' | 'sent' | 'failed';
  /** Key of the automatic command that was given at this step, so that it is given once. */
  readonly autoKey: string | null;
  /** Time of the last thing that happened outside, epoch milliseconds. */
  readonly now: number;
  readonly cooldownMs: number;
  /** When another code may be asked for, epoch milliseconds. */
  readonly cooldownUntil: number | null;
  /** The `expiresAt` that the lifetime timer was last set for. */
  readonly watchedExpiry: number | null;
}

/** What a flow starts from. */
export interface ServerFlowInput<Attempt extends AttemptData> {
  readonly attempt: Attempt | null;
  readonly world: FlowWorld;
  readonly now: number;
  readonly gates?: readonly GateRule[];
  readonly preferences?: FlowPreferences;
  readonly resume?: FlowResume | null;
  /** Milliseconds between two codes. Default 30 000. */
  readonly cooldownMs?: number;
}

/** What a page may remember over a reload. No secrets. Only believed if the attempt is still the same. */
export interface FlowResume {
  readonly attemptId: string | null;
  readonly choice: FlowChoice;
  readonly answers: Readonly<Record<string, GateValues>>;
  readonly visited: readonly string[];
  readonly cooldownUntil: number | null;
}

/**
 * Events. System events (`sys.…`) bring news from outside, commands go to the server, the rest changes the choice. One
 * wide shape, because commands differ per flow; `SignInEvent` and `SignUpEvent` are the narrow unions for people.
 */
export interface ServerFlowEvent<Attempt extends AttemptData> {
  readonly type: string;
  /** Payload of a command: it reaches the actor and nobody else. */
  readonly values?: Sealed<Readonly<Record<string, unknown>>>;
  /** Which of several (a provider's strategy); no secret. */
  readonly option?: string;
  /** `identify`: why an identifier was given. */
  readonly intent?: 'forgot';
  /** `factor.choose`: id of the factor. */
  readonly factor?: string;
  /** `view.show`. */
  readonly view?: FlowView;
  /** `sys.resource`: the attempt as it is now. */
  readonly attempt?: Attempt | null;
  /** `sys.resource`: everything around it. */
  readonly world?: FlowWorld;
  /** `sys.resource`, `sys.tick`: epoch milliseconds. */
  readonly at?: number;
  /** `sys.options`. */
  readonly preferences?: FlowPreferences;
  /** `sys.options`. */
  readonly gates?: readonly GateRule[];
}

/** Events every flow understands, beside its commands. */
export type CommonFlowEvent =
  | { readonly type: 'factor.choose'; readonly factor: string }
  | { readonly type: 'view.show'; readonly view: FlowView }
  | { readonly type: 'back' | 'edit' | 'errors.dismiss' | 'cancel' | 'reset' }
  | { readonly type: 'sys.tick'; readonly at: number }
  | { readonly type: 'sys.pageshow' };

/** What the command actor gets. */
export interface CommandInput<Attempt extends AttemptData> {
  readonly command: string;
  readonly values: Sealed<Readonly<Record<string, unknown>>> | undefined;
  readonly option: string | undefined;
  readonly attempt: Attempt | null;
  readonly route: FlowRoute;
  readonly gate: ActiveGate | null;
  /** The identifier given last. */
  readonly identifier: string | null;
}

/** What the command actor answers. Refusals are answers too: `errors`. */
export interface CommandOutcome<Attempt extends AttemptData> {
  readonly at: number;
  /** The attempt afterwards; absent when the command was about something else. */
  readonly attempt?: Attempt | null;
  readonly world?: FlowWorld;
  readonly errors?: readonly FlowError[];
  /** The end of the flow: a session was activated, or the other flow has taken over. */
  readonly output?: FlowOutput;
  /** Why the password is not the way in, found out on the way. */
  readonly intent?: FlowChoice['intent'];
  /** The identifier that was given, when no attempt came of it. */
  readonly identifier?: string;
  /** A gate's answer. */
  readonly answer?: { readonly gate: string; readonly values: GateValues };
}

/** What a flow tells without being asked (`actor.on`). */
export type FlowEmitted = {
  readonly type: 'settled';
  readonly command: string;
  readonly result: 'ok' | 'failed' | 'cancelled';
  readonly errors: readonly FlowError[];
};
