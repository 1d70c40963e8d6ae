/** The steps of a sign-in: switch over `step.name`, then over `step.kind` where there is one. */
import type { ActionOption, FlowAction } from './action.js';
import type {
  ActivatingStep,
  AlreadySignedInStep,
  DoneStep,
  ExistingSessionStep,
  GateStep,
  LoadingStep,
  ProtectCheckStep,
  StepBase,
  TaskStep,
  TransferStep,
  UnsupportedStep,
} from './step-base.js';

/** First screen: who are you? */
export interface IdentifyStep extends StepBase<'identify'> {
  /** Identifiers the instance accepts: `email_address`, `phone_number`, `username`. */
  readonly identifiers: readonly string[];
  /** Whether the form may take the password along (`submit({identifier, password})`). */
  readonly instantPassword: boolean;
  readonly submit: FlowAction<{ identifier: string; password?: string }>;
  /** Social and enterprise providers (`oauth_…`). Empty options when none is offered. */
  readonly sso: FlowAction<string>;
  readonly passkey: FlowAction;
  readonly web3: FlowAction<string>;
  /** Signs in with a ticket out of a link. */
  readonly ticket: FlowAction<{ ticket: string }>;
  /** Remembers that the person wants a new password: the first factor then opens on recovery. */
  readonly forgotPassword: FlowAction<{ identifier?: string }>;
  /** Whether a sign-up can be offered beside it. */
  readonly signUpOffered: boolean;
}

interface FactorStepBase<Name extends string, Kind extends string> extends StepBase<Name> {
  readonly kind: Kind;
  readonly strategy: string;
  /** The factors that can be proved instead or as well, the one in force `selected`. */
  readonly factors: readonly ActionOption[];
  /** Takes an option's `value`. Available in every view; closes the view. */
  readonly choose: FlowAction<string>;
  /** Opens the list of other methods. */
  readonly showAlternatives: FlowAction;
  /** Opens the help screen. */
  readonly showHelp: FlowAction;
  /** Closes the view, or goes back to the identifier. */
  readonly back: FlowAction;
}

/** Code fields common to all code screens. */
export interface CodePart {
  /** Characters of the code. */
  readonly codeLength: number;
  /** Whether the code was sent: `failed` still shows the input and a usable resend. */
  readonly delivery: 'preparing' | 'sent' | 'failed' | 'none';
  /** Epoch milliseconds at which the code stops being accepted, or null. */
  readonly expiresAt: number | null;
  readonly expired: boolean;
  readonly submit: FlowAction<{ code: string }>;
  /** Sends a new code; `retryAt` says when it is possible again. */
  readonly resend: FlowAction;
}

interface RecoveryPart {
  /** Opens the recovery screen; enabled when the account has a way to reset its password. */
  readonly forgotPassword: FlowAction;
  /** Ways to reset the password (`reset_password_…`), for the recovery screen. */
  readonly recoveryFactors: readonly ActionOption[];
  /** What made the person land on `forgot` or `alternatives` by itself. */
  readonly reason: 'forgot' | 'pwned' | 'compromised' | null;
}

/** First factor by password. */
export interface PasswordFactorStep extends FactorStepBase<'first-factor', 'password'>, RecoveryPart {
  readonly submit: FlowAction<{ password: string }>;
}

/** First factor by a code sent to an address; `reset-code` when it is for a new password. */
export interface CodeFactorStep extends FactorStepBase<'first-factor', 'code' | 'reset-code'>, CodePart, RecoveryPart {}

/** First factor by a link in a mail. */
export interface LinkFactorStep extends FactorStepBase<'first-factor', 'link'>, RecoveryPart {
  readonly delivery: CodePart['delivery'];
  /** How the link came out so far. */
  readonly link: 'waiting' | 'expired' | 'failed' | 'client-mismatch';
  readonly resend: FlowAction;
}

/** First factor by something outside the page: passkey, provider, wallet. */
export interface ExternalFactorStep extends FactorStepBase<'first-factor', 'passkey' | 'sso' | 'web3'>, RecoveryPart {
  readonly start: FlowAction;
}

/** No factor of this account can be used here. `factors` is empty. */
export interface NoFactorStep extends FactorStepBase<'first-factor', 'none'>, RecoveryPart {}

/** Second factor by a code: sent, from an authenticator, or a backup code. */
export interface SecondFactorStep
  extends FactorStepBase<'second-factor' | 'client-trust', 'code' | 'totp' | 'backup'>, CodePart {}

/** Second factor by a link in a mail. */
export interface SecondFactorLinkStep extends FactorStepBase<'second-factor' | 'client-trust', 'link'> {
  readonly delivery: CodePart['delivery'];
  readonly link: 'waiting' | 'expired' | 'failed' | 'client-mismatch';
  readonly resend: FlowAction;
}

/** No second factor of this account can be used here. */
export interface NoSecondFactorStep extends FactorStepBase<'second-factor' | 'client-trust', 'none'> {}

/** A new password has to be set. */
export interface NewPasswordStep extends StepBase<'new-password'> {
  readonly submit: FlowAction<{ password: string; signOutOfOtherSessions?: boolean }>;
  readonly back: FlowAction;
}

/** Everything a sign-in can show. */
export type SignInStep =
  | LoadingStep
  | AlreadySignedInStep
  | ExistingSessionStep
  | TransferStep
  | IdentifyStep
  | ProtectCheckStep
  | PasswordFactorStep
  | CodeFactorStep
  | LinkFactorStep
  | ExternalFactorStep
  | NoFactorStep
  | SecondFactorStep
  | SecondFactorLinkStep
  | NoSecondFactorStep
  | NewPasswordStep
  | ActivatingStep
  | TaskStep
  | DoneStep
  | UnsupportedStep
  | GateStep;
