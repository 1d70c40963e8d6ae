/** A way to prove who one is, as an attempt offers it, and what kind of screen it needs. */
import type { Ceremony } from './world.js';

/** One factor. Member names are those of ClerkJS resources, so theirs and ours fit. */
export interface Factor {
  readonly strategy: string;
  readonly safeIdentifier?: string | undefined;
  readonly emailAddressId?: string | undefined;
  readonly phoneNumberId?: string | undefined;
  readonly web3WalletId?: string | undefined;
  readonly passkeyId?: string | undefined;
  readonly enterpriseConnectionId?: string | undefined;
  readonly enterpriseConnectionName?: string | undefined;
  readonly primary?: boolean | null | undefined;
  readonly default?: boolean | undefined;
  readonly channel?: string | undefined;
}

/** Kinds of screens. */
export type FactorKind = 'password' | 'code' | 'reset-code' | 'totp' | 'backup' | Ceremony;

const KINDS: Readonly<Record<string, FactorKind>> = {
  password: 'password',
  email_code: 'code',
  phone_code: 'code',
  reset_password_email_code: 'reset-code',
  reset_password_phone_code: 'reset-code',
  totp: 'totp',
  backup_code: 'backup',
  email_link: 'link',
  passkey: 'passkey',
  enterprise_sso: 'sso',
  saml: 'sso',
};

/** Which screen a strategy needs; undefined for strategies of a later day. */
export function kindOf(strategy: string): FactorKind | undefined {
  if (Object.hasOwn(KINDS, strategy)) return KINDS[strategy];
  if (strategy.startsWith('oauth_')) return 'sso';
  return strategy.startsWith('web3_') ? 'web3' : undefined;
}

/** Whether this page can serve the factor: forms always, ceremonies where somebody provided them. */
export function isUsable(factor: Factor, ceremonies: readonly Ceremony[]): boolean {
  const kind = kindOf(factor.strategy);
  if (kind === undefined) return false;
  return isCeremony(kind) ? ceremonies.includes(kind) : true;
}

/** Stable id of a factor within its attempt. */
export function factorId(factor: Factor): string {
  const target =
    factor.emailAddressId ??
    factor.phoneNumberId ??
    factor.web3WalletId ??
    factor.enterpriseConnectionId ??
    factor.passkeyId;
  return [factor.strategy, target, factor.channel].filter(Boolean).join(':');
}

function isCeremony(kind: FactorKind): kind is Ceremony {
  return kind === 'passkey' || kind === 'sso' || kind === 'web3' || kind === 'link';
}
