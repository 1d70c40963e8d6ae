/** Sessions, their tokens, their pending tasks and their re-verification. */
import type { FactorJSON } from './strategies.js';
import type { PublicUserDataJSON, UserJSON } from './user.js';
import type { VerificationJSON } from './verification.js';

/** Status of a session. Only `active` and `pending` are signed in; `pending` has tasks left. */
export const SESSION_STATUSES = [
  'active',
  'pending',
  'ended',
  'removed',
  'expired',
  'revoked',
  'abandoned',
  'replaced',
] as const;

/** Status of a session. */
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** What a signed-in person still has to do before the session becomes active. */
export const SESSION_TASKS = ['choose-organization', 'reset-password', 'setup-mfa'] as const;

/** Key of a session task. */
export type SessionTaskKey = (typeof SESSION_TASKS)[number];

/** A session task. */
export interface SessionTaskJSON {
  key: SessionTaskKey;
}

/** A session token: a signed JWT (RS256) that lives 60 seconds. */
export interface TokenJSON {
  object: 'token';
  jwt: string;
}

/** Who really acts when a session is an impersonation (`act` claim). */
export interface ActorJSON {
  sub: string;
  [claim: string]: unknown;
}

/** A session as its own client sees it. Times in Unix milliseconds. */
export interface SessionJSON {
  object: 'session';
  id: string;
  status: SessionStatus;
  expire_at: number;
  abandon_at: number;
  last_active_at: number;
  last_active_token: TokenJSON | null;
  last_active_organization_id: string | null;
  actor: ActorJSON | null;
  tasks: SessionTaskJSON[] | null;
  user: UserJSON;
  public_user_data: PublicUserDataJSON;
  /** Minutes since the first and second factor were proved; -1 = never. */
  factor_verification_age: [number, number];
  created_at: number;
  updated_at: number;
}

/** Where and with what a session was last used. */
export interface SessionActivityJSON {
  object: 'session_activity';
  id: string;
  device_type?: string;
  is_mobile: boolean;
  browser_name?: string;
  browser_version?: string;
  ip_address?: string;
  city?: string;
  country?: string;
}

/** A session in the list of active devices (`GET /v1/me/sessions/active`). */
export interface SessionWithActivitiesJSON extends Omit<
  SessionJSON,
  'user' | 'public_user_data' | 'last_active_token' | 'factor_verification_age'
> {
  user: null;
  latest_activity: SessionActivityJSON;
}

/** Intent of a touch. */
export type TouchIntent = 'focus' | 'select_session' | 'select_org';

/** How strong a re-verification must be. */
export type SessionVerificationLevel = 'first_factor' | 'second_factor' | 'multi_factor';

/** A re-verification of the person behind a session. */
export interface SessionVerificationJSON {
  object: 'session_reverification';
  level: SessionVerificationLevel;
  status: 'needs_first_factor' | 'needs_second_factor' | 'complete';
  supported_first_factors: FactorJSON[] | null;
  supported_second_factors: FactorJSON[] | null;
  first_factor_verification: VerificationJSON | null;
  second_factor_verification: VerificationJSON | null;
  session: SessionJSON;
}
