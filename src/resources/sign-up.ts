/** A sign-up attempt. Which fields are missing and which need proof is the server's word. */
import type { PhoneCodeChannel, SignUpStatus, Strategy } from '../protocol/index.js';
import { ClerkRuntimeError, featureNotAvailable } from '../transport/errors.js';
import { checkPassword, type PasswordCallbacks } from './password.js';
import { createEmailLinkFlow, type EmailLinkFlow, type StartEmailLinkFlowParams } from './polling.js';
import type { AuthenticateWithRedirectParams } from './redirect-params.js';
import type { CallOptions, ResourceContext } from './resource-context.js';
import { camel, isRecord, nullable, record, Resource, values, type Conversions } from './resource.js';
import { pageLocale, type ProtectCheck } from './sign-in.js';
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

/** A sign-up attempt. Without `id` nothing has been started. */
export class SignUp extends Resource {
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

  /** Starts or updates, whichever applies. */
  upsert(params: SignUpParams, options?: CallOptions): Promise<this> {
    return this.id ? this.update(params, options) : this.create(params, options);
  }

  /** Sends a code or a link. */
  async prepareVerification(params: PrepareSignUpVerificationParams, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/prepare_verification`, body: params, ...options });
  }

  /** Answers with the code that was sent. */
  async attemptVerification(params: AttemptSignUpVerificationParams, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/attempt_verification`, body: params, ...options });
  }

  /** Sends a code (default) or a link to the address. */
  prepareEmailAddressVerification(params?: Partial<PrepareSignUpVerificationParams>): Promise<this> {
    return this.prepareVerification({ strategy: 'email_code', ...params });
  }

  /** Answers with the code from the mail. */
  attemptEmailAddressVerification(params: { readonly code: string }): Promise<this> {
    return this.attemptVerification({ strategy: 'email_code', ...params });
  }

  /** Sends a code to the number. */
  preparePhoneNumberVerification(params?: Partial<PrepareSignUpVerificationParams>): Promise<this> {
    return this.prepareVerification({ strategy: 'phone_code', ...params });
  }

  /** Answers with the code from the message. */
  attemptPhoneNumberVerification(params: { readonly code: string }): Promise<this> {
    return this.attemptVerification({ strategy: 'phone_code', ...params });
  }

  /** Asks for the text that the wallet signs. */
  prepareWeb3WalletVerification(params?: Partial<PrepareSignUpVerificationParams>): Promise<this> {
    return this.prepareVerification({ strategy: 'web3_metamask_signature', ...params });
  }

  /** Answers with the wallet's signature. */
  attemptWeb3WalletVerification(params: { readonly signature: string; readonly strategy?: Strategy }): Promise<this> {
    return this.attemptVerification({ strategy: 'web3_metamask_signature', ...params });
  }

  /** Answers a protect check of a real Clerk instance. */
  async submitProtectCheck(params: { readonly proofToken: string }, options?: CallOptions): Promise<this> {
    return this.send({ method: 'PATCH', path: `${this.path()}/protect_check`, body: params, ...options });
  }

  /** Leaves the page for a provider. */
  async authenticateWithRedirect(params: AuthenticateWithRedirectParams): Promise<void> {
    const { redirectUrlComplete, continueSignUp, ...rest } = params;
    const body = { ...rest, actionCompleteRedirectUrl: redirectUrlComplete };
    await (continueSignUp && this.id ? this.update(body) : this.create(body));
    const url = this.verifications.externalAccount.externalVerificationRedirectURL;
    if (!url) throw new ClerkRuntimeError('The server named no address.', { code: 'oauth_missing_verification_url' });
    this.context.leaveTo(url);
  }

  /** Signs up in a popup window. Comes with a later version. */
  authenticateWithPopup(): Promise<void> {
    return Promise.reject(featureNotAvailable('signUp.authenticateWithPopup'));
  }

  /** Signs up with a wallet. Comes with a later version. */
  authenticateWithWeb3(): Promise<SignUp> {
    return Promise.reject(featureNotAvailable('signUp.authenticateWithWeb3'));
  }

  /** Sends a link and waits until it has been opened. */
  createEmailLinkFlow(): EmailLinkFlow<StartEmailLinkFlowParams, this> {
    return createEmailLinkFlow(
      (params) => this.prepareVerification({ strategy: 'email_link', ...params }),
      () => this.reload(),
      () => ['verified', 'expired'].includes(this.verifications.emailAddress.status ?? ''),
    );
  }

  /** Checks a new password against the instance's rules. */
  validatePassword(password: string, callbacks?: PasswordCallbacks): void {
    checkPassword(this.context.passwordSettings(), password, callbacks);
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
