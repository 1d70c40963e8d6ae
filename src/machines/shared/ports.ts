/**
 * What machines and flows need of a Clerk object, as interfaces: our own Clerk, official ClerkJS and a test's fake all
 * fit. Only members that are really used appear here; everything is optional that a ClerkJS version may lack.
 */
import type { Factor } from './factor.js';

/** A verification of a resource. Times as the resource has them: Date or epoch milliseconds. */
export interface VerificationPort {
  readonly status?: string | null;
  readonly strategy?: string | null;
  readonly attempts?: number | null;
  readonly expireAt?: Date | number | null;
  readonly error?: unknown;
  readonly nextAction?: string | null;
  readonly supportedStrategies?: readonly string[];
  readonly verifiedAtClient?: string | null;
}

/** Options every command passes on, so that leaving a state gives the request up. */
export interface CommandOptions {
  readonly signal?: AbortSignal;
}

/** The sign-in resource. */
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
  readonly clientTrustState?: string | null;
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
}

/** The clerk object a flow runs on. `undefined` = not known yet, `null` = none. */
export interface FlowClerk {
  readonly loaded: boolean;
  readonly status?: string;
  readonly client: ClientPort | null | undefined;
  readonly session: SessionPort | null | undefined;
  readonly addListener: (listener: (resources: never) => void, options?: { skipInitialEmit?: boolean }) => () => void;
}
