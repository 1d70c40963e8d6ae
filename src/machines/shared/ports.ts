/**
 * What machines and flows need of a Clerk object, as interfaces: our own Clerk, official ClerkJS and a test's fake all
 * fit. Only members that are really used appear here; what some version of ClerkJS lacks is optional.
 */
import type { Factor } from './factor.js';

/** A verification of a resource. */
export interface VerificationPort {
  readonly status?: string | null;
  readonly strategy?: string | null;
  readonly expireAt?: Date | number | null;
  readonly error?: unknown;
  readonly supportedStrategies?: readonly string[];
}

/** Options every command passes on, so that leaving a state gives the request up. */
export interface CommandOptions {
  readonly signal?: AbortSignal;
}

/** Parameters of a resource method. Methods take what the wire takes, in camelCase. */
export type Params = Record<string, unknown>;

/** The sign-in resource. Methods are bivariant on purpose: each implementation narrows its parameters. */
export interface SignInResourcePort {
  readonly id?: string | undefined;
  readonly status: string | null;
  readonly identifier?: string | null;
  readonly supportedIdentifiers?: readonly string[] | null;
  readonly supportedFirstFactors?: readonly Factor[] | null;
  readonly supportedSecondFactors?: readonly Factor[] | null;
  readonly firstFactorVerification?: VerificationPort | null;
  readonly secondFactorVerification?: VerificationPort | null;
  readonly createdSessionId?: string | null;
  readonly clientTrustState?: string | null | undefined;
  create(params: never, options?: CommandOptions): Promise<SignInResourcePort>;
  prepareFirstFactor(params: never, options?: CommandOptions): Promise<SignInResourcePort>;
  attemptFirstFactor(params: never, options?: CommandOptions): Promise<SignInResourcePort>;
  prepareSecondFactor(params: never, options?: CommandOptions): Promise<SignInResourcePort>;
  attemptSecondFactor(params: never, options?: CommandOptions): Promise<SignInResourcePort>;
  resetPassword(params: never, options?: CommandOptions): Promise<SignInResourcePort>;
}

/** The sign-up resource. */
export interface SignUpResourcePort {
  readonly id?: string | undefined;
  readonly status: string | null;
  readonly requiredFields?: readonly string[];
  readonly optionalFields?: readonly string[];
  readonly missingFields?: readonly string[];
  readonly unverifiedFields?: readonly string[];
  readonly verifications?: {
    readonly emailAddress?: VerificationPort | null;
    readonly phoneNumber?: VerificationPort | null;
    readonly externalAccount?: VerificationPort | null;
  };
  readonly username?: string | null;
  readonly emailAddress?: string | null;
  readonly phoneNumber?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly createdSessionId?: string | null;
  create(params: never, options?: CommandOptions): Promise<SignUpResourcePort>;
  update(params: never, options?: CommandOptions): Promise<SignUpResourcePort>;
  prepareVerification(params: never, options?: CommandOptions): Promise<SignUpResourcePort>;
  attemptVerification(params: never, options?: CommandOptions): Promise<SignUpResourcePort>;
}

/** A session as far as flows look at it. */
export interface SessionPort {
  readonly id: string;
  readonly status?: string;
  readonly currentTask?: { readonly key: string } | null | undefined;
}

/** The client. */
export interface ClientPort {
  readonly signIn: SignInResourcePort;
  readonly signUp: SignUpResourcePort;
  readonly sessions: readonly SessionPort[];
  readonly lastAuthenticationStrategy?: string | null;
  reload?(): Promise<unknown>;
  resetSignIn?(): void;
  resetSignUp?(): void;
}

/** How `setActive` is called. */
export interface ActivateParams {
  readonly session: string;
  readonly redirectUrl?: string;
  readonly navigate?: (context: never) => unknown;
}

/** The clerk object a flow runs on. `undefined` = not known yet, `null` = none. */
export interface FlowClerk {
  readonly loaded: boolean;
  readonly status?: string | undefined;
  readonly client: ClientPort | null | undefined;
  readonly session: SessionPort | null | undefined;
  readonly __internal_environment?: unknown;
  readonly __unstable__environment?: unknown;
  addListener(listener: (resources: unknown) => void, options?: { skipInitialEmit?: boolean }): () => void;
  on?(event: 'status', listener: (status: unknown) => void): void;
  off?(event: 'status', listener: (status: unknown) => void): void;
  load?(options?: never): Promise<unknown>;
  setActive(params: never): Promise<unknown>;
  signOut?(options: never): Promise<unknown>;
  navigate?(to: string): unknown;
}
