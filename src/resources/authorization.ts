/**
 * Whether a session may do something: role and permission in the active organization, features and plans of its token,
 * and how fresh its proofs are. Every condition that is asked must hold; asking nothing grants nothing.
 */
import type { SessionVerificationLevel } from '../protocol/index.js';
import type { Token } from './token.js';

/** Named strengths of re-verification. */
export type ReverificationPreset = 'strict_mfa' | 'strict' | 'moderate' | 'lax';

/** How fresh the proofs must be. */
export interface ReverificationRule {
  readonly level: SessionVerificationLevel;
  readonly afterMinutes: number;
}

/** What to check. */
export interface CheckAuthorizationParams {
  readonly role?: string | undefined;
  readonly permission?: string | undefined;
  readonly feature?: string | undefined;
  readonly plan?: string | undefined;
  readonly reverification?: ReverificationPreset | ReverificationRule | undefined;
}

interface Membership {
  readonly role: string;
  readonly permissions: readonly string[];
  readonly organization: { readonly id: string };
}

/** The facts of a session that decide. */
export interface AuthorizationSubject {
  readonly lastActiveOrganizationId: string | null;
  readonly lastActiveToken: Token | null;
  readonly factorVerificationAge: [number, number] | null;
  readonly user: { readonly organizationMemberships: readonly Membership[] } | null;
}

const PRESETS: Record<ReverificationPreset, ReverificationRule> = {
  strict_mfa: { level: 'multi_factor', afterMinutes: 10 },
  strict: { level: 'second_factor', afterMinutes: 10 },
  moderate: { level: 'second_factor', afterMinutes: 60 },
  lax: { level: 'second_factor', afterMinutes: 1440 },
};

/** Checks a session. */
export function isAuthorized(session: AuthorizationSubject, params: CheckAuthorizationParams): boolean {
  const { role, permission, feature, plan, reverification } = params;
  const membership = session.user?.organizationMemberships.find(
    (candidate) => candidate.organization.id === session.lastActiveOrganizationId,
  );
  const claims = session.lastActiveToken?.claims;
  const answers: boolean[] = [];
  if (role) answers.push(membership?.role === withPrefix(role));
  if (permission) answers.push(membership?.permissions.includes(withPrefix(permission)) ?? false);
  if (feature) answers.push(hasEntry(claims?.fea, feature));
  if (plan) answers.push(hasEntry(claims?.pla, plan));
  if (reverification) answers.push(isFresh(session.factorVerificationAge, reverification));
  return answers.length > 0 && answers.every(Boolean);
}

function withPrefix(name: string): string {
  return name.startsWith('org:') ? name : `org:${name}`;
}

/** Claims list `o:name,u:name`; a name may be asked with its scope (`org:name`, `user:name`) or without. */
function hasEntry(claim: unknown, wanted: string): boolean {
  if (typeof claim !== 'string') return false;
  const name = wanted.replace(/^o(rg)?:/, 'o:').replace(/^u(ser)?:/, 'u:');
  return claim.split(',').some((entry) => entry === name || entry.slice(entry.indexOf(':') + 1) === name);
}

/** A second factor that was never set up does not count against anyone; the first one then decides. */
function isFresh(age: [number, number] | null, rule: ReverificationPreset | ReverificationRule): boolean {
  const wanted = typeof rule === 'string' ? PRESETS[rule] : rule;
  if (!age || !wanted) return false;
  const [first, second] = age.map((minutes) => minutes >= 0 && minutes < wanted.afterMinutes);
  if (wanted.level === 'first_factor' || age[1] === -1) return first ?? false;
  return wanted.level === 'second_factor' ? (second ?? false) : Boolean(first && second);
}
