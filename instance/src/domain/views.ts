/** What serializers are given: entities together with what their JSON embeds. */
import type {
  Client,
  Identification,
  Instance,
  Session,
  SignInAttempt,
  SignUpAttempt,
  User,
  Verification,
} from './entities.js';
import type { PhoneCodeChannel, SessionStatus, SessionTaskKey, Strategy, VerificationStatus } from 'clerk-kit/protocol';
import type { MembershipWithOrganization } from './repositories.js';

/** A verification with the status that the clock gives it. */
export interface VerificationView {
  readonly verification: Verification;
  readonly status: VerificationStatus;
}

/** An e-mail address, phone number or username with its verification. */
export interface IdentificationView {
  readonly identification: Identification;
  readonly verification: VerificationView | null;
}

/** A user with everything its JSON embeds. */
export interface UserView {
  readonly instance: Instance;
  readonly user: User;
  readonly username: string | null;
  readonly emailAddresses: readonly IdentificationView[];
  readonly phoneNumbers: readonly IdentificationView[];
  readonly memberships: readonly MembershipWithOrganization[];
  /** Seconds until the account is open again; null while it is. */
  readonly lockoutSeconds: number | null;
  /** Wrong proofs left before it locks; null where nothing locks. */
  readonly attemptsRemaining: number | null;
  /** Address that pictures are served from. */
  readonly baseUrl: string;
}

/** A session with its user and, while it is signed in, a fresh token. */
export interface SessionView {
  readonly session: Session;
  readonly status: SessionStatus;
  readonly tasks: readonly SessionTaskKey[];
  readonly user: UserView;
  readonly token: string | null;
  /** Minutes since the first and the second factor were proved; -1 = never. */
  readonly factorAges: readonly [first: number, second: number];
}

/** One way to prove a factor, as an attempt offers it. */
export interface FactorOption {
  readonly strategy: Strategy;
  readonly emailAddressId?: string;
  readonly phoneNumberId?: string;
  readonly safeIdentifier?: string;
  readonly primary?: boolean;
  readonly default?: boolean;
  readonly channel?: PhoneCodeChannel;
}

/** A sign-in with the factors it offers. */
export interface SignInView {
  readonly instance: Instance;
  readonly attempt: SignInAttempt;
  readonly user: User | null;
  readonly firstFactors: readonly FactorOption[] | null;
  readonly secondFactors: readonly FactorOption[] | null;
  readonly firstFactorVerification: VerificationView | null;
  readonly secondFactorVerification: VerificationView | null;
  readonly baseUrl: string;
}

/** A sign-up with what it still needs. */
export interface SignUpView {
  readonly instance: Instance;
  readonly attempt: SignUpAttempt;
  readonly requiredFields: readonly string[];
  readonly optionalFields: readonly string[];
  readonly missingFields: readonly string[];
  readonly unverifiedFields: readonly string[];
  readonly emailVerification: VerificationView | null;
  readonly phoneVerification: VerificationView | null;
}

/** A client with its attempts and signed-in sessions. */
export interface ClientView {
  readonly client: Client;
  readonly sessions: readonly SessionView[];
  readonly signIn: SignInView | null;
  readonly signUp: SignUpView | null;
}

/** The public half of a signing key. */
export interface PublicKeyView {
  /** The `kid` of tokens. */
  readonly id: string;
  readonly modulus: string;
  readonly exponent: string;
}
