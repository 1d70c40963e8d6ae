/** A sign-up attempt. Which fields are missing and which need proof is the server's word. */
import type { PhoneCodeChannel, SignUpStatus, Strategy } from '../protocol/index.js';
import { createEmailLinkFlow, type EmailLinkFlow, type StartEmailLinkFlowParams } from './email-link-flow.js';
import { withLazyMethods } from './lazy-methods.js';
import { validatePassword, type PasswordCallbacks } from './password.js';
import type { CallOptions, ResourceContext } from './resource-context.js';
import { camel, isRecord, nullable, record, values, type Conversions } from './resource.js';
import { pageLocale, type ProtectCheck } from './sign-in.js';
import { UNAVAILABLE_WAYS } from './unavailable-ways.js';
import { SignUpVerification, Verification } from './verification.js';

/** Parameters of `create` and `update`. */
export interface SignUpParams {
  readonly emailAddress?: string | undefined;
  readonly phoneNumber?: string | undefined;
  readonly username?: string | undefined;
  readonly web3Wallet?: string | undefined;
  readonly password?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly unsafeMetadata?: Record<string, unknown> | undefined;
  readonly legalAccepted?: boolean | undefined;
  readonly strategy?: Strategy | undefined;
  readonly redirectUrl?: string | undefined;
  readonly actionCompleteRedirectUrl?: string | undefined;
  readonly transfer?: boolean | undefined;
  readonly ticket?: string | undefined;
  readonly token?: string | undefined;
  readonly locale?: string | undefined;
  readonly oidcPrompt?: string | undefined;
  readonly oidcLoginHint?: string | undefined;
  readonly captchaToken?: string | undefined;
  readonly captchaError?: unknown;
  readonly captchaWidgetType?: string | null | undefined;
}

/** Parameters of `prepareVerification`. */
export interface PrepareSignUpVerificationParams {
  readonly strategy: Strategy;
  readonly redirectUrl?: string | undefined;
  readonly actionCompleteRedirectUrl?: string | undefined;
  readonly channel?: PhoneCodeChannel | undefined;
}

/** Parameters of `attemptVerification`. */
export interface AttemptSignUpVerificationParams {
  readonly strategy: Strategy;
  readonly code?: string | undefined;
  readonly signature?: string | undefined;
  readonly token?: string | undefined;
}

/** The proofs of a sign-up. */
export interface SignUpVerifications {
  readonly emailAddress: SignUpVerification;
  readonly phoneNumber: SignUpVerification;
  readonly web3Wallet: SignUpVerification;
  readonly externalAccount: Verification;
}

const WithActions = withLazyMethods(
  () => import('./sign-up-actions.js'),
  `upsert prepareEmailAddressVerification attemptEmailAddressVerification preparePhoneNumberVerification attemptPhoneNumberVerification prepareWeb3WalletVerification attemptWeb3WalletVerification authenticateWithRedirect submitProtectCheck ${UNAVAILABLE_WAYS}`,
);

/** A sign-up attempt. Without `id` nothing has been started. */
export class SignUp extends WithActions {
  declare readonly status: SignUpStatus | null;
  declare readonly requiredFields: string[];
  declare readonly optionalFields: string[];
  declare readonly missingFields: string[];
  declare readonly unverifiedFields: string[];
  declare readonly verifications: SignUpVerifications;
  declare readonly protectCheck: ProtectCheck | null;
  declare readonly username: string | null;
  declare readonly firstName: string | null;
  declare readonly lastName: string | null;
  declare readonly emailAddress: string | null;
  declare readonly phoneNumber: string | null;
  declare readonly web3wallet: string | null;
  declare readonly hasPassword: boolean;
  declare readonly unsafeMetadata: Record<string, unknown>;
  declare readonly createdSessionId: string | null;
  declare readonly createdUserId: string | null;
  declare readonly abandonAt: number | null;
  declare readonly legalAcceptedAt: number | null;
  declare readonly locale: string | null;

  override get pathRoot(): string {
    return '/client/sign_ups';
  }

  protected override conversions(): Conversions {
    return {
      status: nullable,
      requiredFields: values,
      optionalFields: values,
      missingFields: values,
      unverifiedFields: values,
      verifications: readVerifications,
      protectCheck: camel,
      username: nullable,
      firstName: nullable,
      lastName: nullable,
      emailAddress: nullable,
      phoneNumber: nullable,
      web3wallet: nullable,
      hasPassword: Boolean,
      unsafeMetadata: record,
      createdSessionId: nullable,
      createdUserId: nullable,
      abandonAt: nullable,
      legalAcceptedAt: nullable,
      locale: nullable,
    };
  }

  override apply(json: unknown): this {
    return super.apply(isRecord(json) ? { ...json, web3wallet: json.web3_wallet } : json);
  }

  /** Starts a sign-up. */
  async create(params: SignUpParams, options?: CallOptions): Promise<this> {
    return this.send({ path: this.pathRoot, body: { locale: pageLocale(), ...params }, ...options });
  }

  /** Adds or changes what the person said. */
  async update(params: SignUpParams, options?: CallOptions): Promise<this> {
    return this.send({ method: 'PATCH', path: this.path(), body: params, ...options });
  }

  /** Sends a code or a link. */
  async prepareVerification(params: PrepareSignUpVerificationParams, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/prepare_verification`, body: params, ...options });
  }

  /** Answers with the code that was sent. */
  async attemptVerification(params: AttemptSignUpVerificationParams, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/attempt_verification`, body: params, ...options });
  }

  /** Sends a link and waits until it has been opened. */
  createEmailLinkFlow(): EmailLinkFlow<StartEmailLinkFlowParams, this> {
    return createEmailLinkFlow(
      (params) => this.prepareVerification({ strategy: 'email_link', ...params }),
      () => this.reload(),
      () => this.verifications.emailAddress,
    );
  }

  /** Checks a new password against the instance's rules; the callback comes when the rules have loaded. */
  validatePassword(password: string, callbacks?: PasswordCallbacks): void {
    validatePassword(this.context, password, callbacks);
  }
}

function readVerifications(value: unknown, context: ResourceContext): SignUpVerifications {
  const json = isRecord(value) ? value : {};
  return {
    emailAddress: new SignUpVerification(context, json.email_address),
    phoneNumber: new SignUpVerification(context, json.phone_number),
    web3Wallet: new SignUpVerification(context, json.web3_wallet),
    externalAccount: new Verification(context, json.external_account),
  };
}
