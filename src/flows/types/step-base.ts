/** What every step of every flow has. Steps are immutable; a new object means something visible changed. */
import type { FlowOutput } from '../../machines/shared/route.js';
import type { AnyFlowAction, FlowAction } from './action.js';
import type { StepErrors } from './errors.js';
import type { FieldDescription } from './field.js';

export type { FlowOutput } from '../../machines/shared/route.js';

/** A screen beside the step's main one that the person opened. Goes back to `main` when the step changes. */
export type StepView = 'main' | 'alternatives' | 'forgot' | 'help';

/** Public tags, a closed set. */
export type StepTag =
  'loading' | 'interactive' | 'busy' | 'redirecting' | 'waiting-external' | 'done' | 'error' | 'needs-captcha';

/** Something to tell the person that is no error of this form: the attempt was given up, the session is gone. */
export type StepNotice = 'attempt-expired' | 'attempt-abandoned' | 'signed-out' | null;

/** Common part of all steps. */
export interface StepBase<Name extends string = string> {
  readonly name: Name;
  /** Stable key of this screen for i18n, analytics and render overrides: `first-factor.password`, `verify.code` … */
  readonly key: string;
  readonly view: StepView;
  readonly tags: readonly StepTag[];
  /** Any command is in flight. */
  readonly pending: boolean;
  /** Kind of the command in flight (`password.submit` …), or null. */
  readonly command: string | null;
  readonly errors: StepErrors;
  readonly notice: StepNotice;
  /** Who this is about as the server shows it (identifier, masked address), '' when unknown. */
  readonly hint: string;
  readonly fields: readonly FieldDescription[];
  /** Every action of the step in the order to draw them; the same functions as the named members. */
  readonly actions: readonly AnyFlowAction[];
  /** Id of the `replace-view` gate in force, or null: draw that instead, the step's actions stay. */
  readonly replacedBy: string | null;
  /** Gives up the request in flight. */
  readonly cancel: FlowAction;
  /** Forgets the attempt and starts over. */
  readonly reset: FlowAction;
  /** Drops the shown errors. */
  readonly dismissErrors: FlowAction;
}

/** Nothing is known yet: the clerk object is loading. */
export interface LoadingStep extends StepBase<'loading'> {
  /** Whether loading failed; then `retry` is enabled and `errors` says why. */
  readonly failed: boolean;
  readonly retry: FlowAction;
}

/** Somebody is signed in already and the instance allows one session. */
export interface AlreadySignedInStep extends StepBase<'already-signed-in'> {
  readonly sessionId: string;
  /** Goes where a finished sign-in would go. */
  readonly continue: FlowAction;
  readonly signOut: FlowAction;
}

/** The person proved who they are, but is signed in here already. */
export interface ExistingSessionStep extends StepBase<'existing-session'> {
  readonly sessionId: string;
  /** Makes that session the active one. */
  readonly activate: FlowAction;
}

/** The server says that this person belongs in the other flow. Continues by itself unless a gate holds it. */
export interface TransferStep extends StepBase<'transfer'> {
  readonly to: 'sign-in' | 'sign-up';
  readonly continue: FlowAction;
}

/** A challenge of the service's fraud protection that this kit cannot answer. */
export interface ProtectCheckStep extends StepBase<'protect-check'> {
  /** Address of the hosted page that can, or null. */
  readonly portalUrl: string | null;
}

/** The attempt is complete; its session is being made the active one. */
export interface ActivatingStep extends StepBase<'activating'> {
  readonly sessionId: string;
  /** Enabled when activation failed. */
  readonly retry: FlowAction;
}

/** The session exists but is pending: the person has a task left. */
export interface TaskStep extends StepBase<'task'> {
  readonly sessionId: string;
  /** `choose-organization`, `reset-password`, `setup-mfa`, or a later one. */
  readonly task: string;
  /** Goes on to the page that a finished flow would go to, where the application handles the task. */
  readonly continue: FlowAction;
  readonly signOut: FlowAction;
}

/** The flow is over. */
export interface DoneStep extends StepBase<'done'> {
  readonly output: FlowOutput;
}

/** A state this version does not know, or cannot serve. Always offers `reset`. */
export interface UnsupportedStep extends StepBase<'unsupported'> {
  /** The server's status, or the strategy without an actor. */
  readonly status: string;
  readonly portalUrl: string | null;
}

/** A step of the application's own, put in by a gate. */
export interface GateStep extends StepBase<'gate'> {
  readonly gateId: string;
  readonly position: 'before' | 'after';
  /** Name of the step it is put before or after. */
  readonly at: string;
  readonly titleKey: string;
  readonly title?: string;
  readonly text?: string;
  /** Answers the gate with the form's values. */
  readonly submit: FlowAction<Readonly<Record<string, unknown>>>;
  readonly back: FlowAction;
}
