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
import type { FactorJSON, SessionStatus, SessionTaskKey, VerificationStatus } from 'clerk-kit/protocol';
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
  /** Address that pictures are served from. */
  readonly baseUrl: string;
  readonly now: number;
}

/** A session with its user and, while it is signed in, a fresh token. */
export interface SessionView {
  readonly session: Session;
  readonly status: SessionStatus;
  readonly tasks: readonly SessionTaskKey[];
  readonly user: UserView;
  readonly token: string | null;
  readonly now: number;
}

/** A sign-in with the factors it offers. */
export interface SignInView {
  readonly instance: Instance;
  readonly attempt: SignInAttempt;
  readonly user: User | null;
  readonly firstFactors: readonly FactorJSON[] | null;
  readonly secondFactors: readonly FactorJSON[] | null;
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
