/** The steps of a sign-up. */
import type { ActionOption, FlowAction } from './action.js';
import type { CodePart } from './sign-in-step.js';
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

/** What a sign-up form can send, by wire name. */
export interface SignUpValues {
  readonly email_address?: string;
  readonly phone_number?: string;
  readonly username?: string;
  readonly password?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly legal_accepted?: boolean | string;
  readonly unsafeMetadata?: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** The form: all fields at the start, afterwards only what is still missing. */
export interface CollectStep extends StepBase<'collect'> {
  /** `start` before anything was sent, `continue` when an attempt lacks something, `edit` when the person came back. */
  readonly phase: 'start' | 'continue' | 'edit';
  readonly submit: FlowAction<SignUpValues>;
  readonly sso: FlowAction<string>;
  readonly web3: FlowAction<string>;
  readonly ticket: FlowAction<{ ticket: string } & SignUpValues>;
  /** From `edit` back to the verification. */
  readonly back: FlowAction;
}

interface VerifyStepBase<Kind extends string> extends StepBase<'verify'> {
  readonly kind: Kind;
  readonly strategy: string;
  /** Which address is verified: `email_address` or `phone_number`. */
  readonly attribute: string;
  /** The other ways to verify it. */
  readonly factors: readonly ActionOption[];
  readonly choose: FlowAction<string>;
  /** Goes back to the form to correct the address. */
  readonly edit: FlowAction;
}

/** Verifies an address by a code. */
export interface VerifyCodeStep extends VerifyStepBase<'code'>, CodePart {}

/** Verifies an address by a link. */
export interface VerifyLinkStep extends VerifyStepBase<'link'> {
  readonly delivery: CodePart['delivery'];
  readonly link: 'waiting' | 'expired' | 'failed' | 'client-mismatch';
  readonly resend: FlowAction;
}

/** A provider has to confirm the account. */
export interface SignUpSsoStep extends StepBase<'sso'> {
  readonly strategy: string;
  readonly start: FlowAction;
  readonly back: FlowAction;
}

/** The instance takes invited people only. */
export interface RestrictedStep extends StepBase<'restricted'> {
  readonly ticket: FlowAction<{ ticket: string }>;
  readonly supportEmail: string | null;
}

/** The instance keeps a waiting list. */
export interface WaitlistStep extends StepBase<'waitlist'> {
  readonly waitlistUrl: string | null;
  readonly ticket: FlowAction<{ ticket: string }>;
}

/** Everything a sign-up can show. */
export type SignUpStep =
  | LoadingStep
  | AlreadySignedInStep
  | ExistingSessionStep
  | TransferStep
  | CollectStep
  | VerifyCodeStep
  | VerifyLinkStep
  | SignUpSsoStep
  | RestrictedStep
  | WaitlistStep
  | ProtectCheckStep
  | ActivatingStep
  | TaskStep
  | DoneStep
  | UnsupportedStep
  | GateStep;
