/** A sign-in attempt. The server's status says what comes next; nothing is decided here. */
import type { IdentifierName, SignInStatus, Strategy } from '../protocol/index.js';
import { createEmailLinkFlow, type EmailLinkFlow } from './email-link-flow.js';
import { withLazyMethods } from './lazy-methods.js';
import { validatePassword, type PasswordCallbacks } from './password.js';
import type { CallOptions } from './resource-context.js';
import { camel, nullable, one, values, type Conversions } from './resource.js';
import { UNAVAILABLE_WAYS } from './unavailable-ways.js';
import type { SignInFactor } from './sign-in-factor.js';
import { Verification } from './verification.js';

/** Parameters of `create`. */
export interface SignInCreateParams {
  readonly identifier?: string | undefined;
  readonly strategy?: Strategy | undefined;
  readonly password?: string | undefined;
  readonly ticket?: string | undefined;
  readonly token?: string | undefined;
  readonly code?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly actionCompleteRedirectUrl?: string | undefined;
  readonly transfer?: boolean | undefined;
  readonly signUpIfMissing?: boolean | undefined;
  readonly enterpriseConnectionId?: string | undefined;
  readonly oidcPrompt?: string | undefined;
  readonly oidcLoginHint?: string | undefined;
  readonly locale?: string | undefined;
}

/** Which factor to prepare. */
export interface PrepareFactorParams {
  readonly strategy: Strategy;
  readonly emailAddressId?: string | undefined;
  readonly phoneNumberId?: string | undefined;
  readonly web3WalletId?: string | undefined;
  readonly passkeyId?: string | undefined;
  readonly channel?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly actionCompleteRedirectUrl?: string | undefined;
  readonly enterpriseConnectionId?: string | undefined;
  readonly oidcPrompt?: string | undefined;
}

/** The proof of a factor. */
export interface AttemptFactorParams {
  readonly strategy: Strategy;
  readonly code?: string | undefined;
  readonly password?: string | undefined;
  readonly signature?: string | undefined;
  readonly token?: string | undefined;
  readonly ticket?: string | undefined;
  readonly publicKeyCredential?: unknown;
}

/** Parameters of `resetPassword`. */
export interface ResetPasswordParams {
  readonly password: string;
  readonly signOutOfOtherSessions?: boolean | undefined;
}

/** What an attempt shows of the person it is about. */
export interface SignInUserData {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly imageUrl?: string;
  readonly hasImage?: boolean;
}

/** A challenge that a real Clerk instance may pose. */
export interface ProtectCheck {
  readonly status: string;
  readonly token?: string;
  readonly sdkUrl?: string;
  readonly expiresAt?: number;
  readonly uiHints?: unknown;
}

const WithActions = withLazyMethods(
  () => import('./sign-in-actions.js'),
  `authenticateWithRedirect submitProtectCheck ${UNAVAILABLE_WAYS}`,
);

/** A sign-in attempt. Without `id` nothing has been started. */
export class SignIn extends WithActions {
  declare readonly status: SignInStatus | null;
  declare readonly supportedIdentifiers: IdentifierName[];
  declare readonly supportedFirstFactors: SignInFactor[] | null;
  declare readonly supportedSecondFactors: SignInFactor[] | null;
  declare readonly firstFactorVerification: Verification;
  declare readonly secondFactorVerification: Verification;
  declare readonly identifier: string | null;
  declare readonly userData: SignInUserData;
  declare readonly createdSessionId: string | null;
  declare readonly clientTrustState: 'pending' | 'new' | 'known' | undefined;
  declare readonly protectCheck: ProtectCheck | null;

  override get pathRoot(): string {
    return '/client/sign_ins';
  }

  protected override conversions(): Conversions {
    return {
      status: nullable,
      supportedIdentifiers: values,
      supportedFirstFactors: camel,
      supportedSecondFactors: camel,
      firstFactorVerification: one(Verification),
      secondFactorVerification: one(Verification),
      identifier: nullable,
      userData: (value) => camel(value ?? {}),
      createdSessionId: nullable,
      protectCheck: camel,
    };
  }

  /** Starts a sign-in. With identifier and password it may be complete at once. */
  async create(params: SignInCreateParams, options?: CallOptions): Promise<this> {
    return this.send({ path: this.pathRoot, body: { locale: pageLocale(), ...params }, ...options });
  }

  /** Sends a code or a link, or asks for a challenge. */
  async prepareFirstFactor(params: PrepareFactorParams, options?: CallOptions): Promise<this> {
    return this.step('prepare_first_factor', params, options);
  }

  /** Answers the first factor. */
  async attemptFirstFactor(params: AttemptFactorParams, options?: CallOptions): Promise<this> {
    return this.step('attempt_first_factor', params, options);
  }

  /** Sends a code for the second factor. */
  async prepareSecondFactor(params: PrepareFactorParams, options?: CallOptions): Promise<this> {
    return this.step('prepare_second_factor', params, options);
  }

  /** Answers the second factor. */
  async attemptSecondFactor(params: AttemptFactorParams, options?: CallOptions): Promise<this> {
    return this.step('attempt_second_factor', params, options);
  }

  /** Sets a new password after a reset code was accepted. */
  async resetPassword(params: ResetPasswordParams, options?: CallOptions): Promise<this> {
    return this.step('reset_password', params, options);
  }

  /** Sends a link and waits until it has been opened. */
  createEmailLinkFlow(): EmailLinkFlow<{ readonly emailAddressId?: string; readonly redirectUrl: string }, this> {
    return createEmailLinkFlow(
      (params) => this.prepareFirstFactor({ strategy: 'email_link', ...params }),
      () => this.reload(),
      () => this.firstFactorVerification,
    );
  }

  /** Checks a new password against the instance's rules; the callback comes when the rules have loaded. */
  validatePassword(password: string, callbacks?: PasswordCallbacks): void {
    validatePassword(this.context, password, callbacks);
  }

  private step(action: string, body: object, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/${action}`, body, ...options });
  }
}

/** The page's language, so that mails match it. */
export function pageLocale(): string | undefined {
  return globalThis.navigator?.language;
}
