/**
 * The settings of an instance, typed, with their defaults. Stored as a patch over the defaults, so a new setting
 * takes effect for old instances. `serializers/environment.ts` turns them into what pages read.
 */

/** `off` = not asked for, `optional` = may be given, `required` = must be given. */
export type Presence = 'off' | 'optional' | 'required';

/** How codes reach a phone or an e-mail address, and what they may prove. */
export interface AddressSettings {
  presence: Presence;
  /** Whether it starts a sign-in. */
  identifier: boolean;
  verifyAtSignUp: boolean;
  /** Whether a code to it is a first factor. */
  codeFactor: boolean;
  /** Whether a code to it is a second factor. */
  secondFactor: boolean;
}

/** Password rules. */
export interface PasswordSettings {
  presence: Presence;
  minLength: number;
  /** In characters; 0 = the largest we accept (`MAX_PASSWORD_LENGTH`). */
  maxLength: number;
  requireSpecialChar: boolean;
  requireNumbers: boolean;
  requireUppercase: boolean;
  requireLowercase: boolean;
  allowedSpecialCharacters: string;
  disableHibp: boolean;
  enforceHibpOnSignIn: boolean;
  showZxcvbn: boolean;
  minZxcvbnStrength: number;
  disableReverification: boolean;
}

/** Username rules. */
export interface UsernameSettings {
  presence: Presence;
  minLength: number;
  maxLength: number;
  allowExtendedSpecialCharacters: boolean;
  allowNumeric: boolean;
}

/** A social connection. */
export interface SocialSettings {
  enabled: boolean;
  name: string;
  authenticatable: boolean;
  logoUrl: string | null;
  issuer: string | null;
  clientId: string | null;
}

/** Everything that the Dashboard can change. */
export interface InstanceSettings {
  identity: {
    emailAddress: AddressSettings;
    phoneNumber: AddressSettings & { channels: ('sms' | 'whatsapp')[] };
    username: UsernameSettings;
    firstName: Presence;
    lastName: Presence;
    password: PasswordSettings;
  };
  factors: {
    totp: boolean;
    backupCode: boolean;
    secondFactorRequired: boolean;
    passkey: { enabled: boolean; allowAutofill: boolean; showSignInButton: boolean; satisfiesSecondFactor: boolean };
    preferredSignInStrategy: 'password' | 'otp';
  };
  social: Record<string, SocialSettings>;
  signUp: {
    mode: 'public' | 'restricted' | 'waitlist';
    progressive: boolean;
    legalConsent: boolean;
  };
  restrictions: {
    allowlist: boolean;
    blocklist: boolean;
    ignoreListsOnSignIn: boolean;
    blockEmailSubaddresses: boolean;
    blockDisposableEmailDomains: boolean;
  };
  attackProtection: {
    lockout: { enabled: boolean; maxAttempts: number; durationMinutes: number };
    requireSameClientForLinks: boolean;
    enumerationProtection: boolean;
    pii: boolean;
  };
  session: {
    multiSession: boolean;
    /** Maximum lifetime; the session then is `expired`. */
    lifetimeMs: number;
    /** Longest time without a touch, or null. */
    inactivityMs: number | null;
    reverification: boolean;
  };
  actions: { deleteSelf: boolean; createOrganization: boolean; createOrganizationsLimit: number | null };
  organizations: {
    enabled: boolean;
    maxAllowedMemberships: number;
    forceSelection: boolean;
    adminDelete: boolean;
    creatorRole: string;
    defaultRole: string;
    slugs: boolean;
    domains: { enabled: boolean; enrollmentModes: string[] };
  };
  /** Null follows the instance: on in development, off in production. */
  testMode: boolean | null;
  display: DisplaySettings;
  /** Origins a production instance answers to; development answers to every origin. */
  allowedOrigins: string[];
  portal: { enabled: boolean };
  maintenanceMode: boolean;
}

/** Branding and where pages are. Null paths are derived from the Account Portal. */
export interface DisplaySettings {
  applicationName: string | null;
  theme: Record<string, unknown>;
  logoImageUrl: string | null;
  faviconImageUrl: string | null;
  supportEmail: string | null;
  branded: boolean;
  homeUrl: string | null;
  signInUrl: string | null;
  signUpUrl: string | null;
  userProfileUrl: string | null;
  waitlistUrl: string | null;
  organizationProfileUrl: string | null;
  createOrganizationUrl: string | null;
  afterSignInUrl: string | null;
  afterSignUpUrl: string | null;
  afterSignOutOneUrl: string | null;
  afterSignOutAllUrl: string | null;
  afterSwitchSessionUrl: string | null;
  afterJoinWaitlistUrl: string | null;
  afterLeaveOrganizationUrl: string | null;
  afterCreateOrganizationUrl: string | null;
  logoLinkUrl: string | null;
  helpUrl: string | null;
  privacyPolicyUrl: string | null;
  termsUrl: string | null;
  showDevmodeWarning: boolean;
}

/** A partial change, at every depth; arrays replace. */
export type SettingsPatch = DeepPartial<InstanceSettings>;

type DeepPartial<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;

const DAY_MS = 86_400_000;

/** Settings of a fresh instance: e-mail with code, password, optional names; one session per client. */
export const DEFAULT_SETTINGS: InstanceSettings = {
  identity: {
    emailAddress: {
      presence: 'required',
      identifier: true,
      verifyAtSignUp: true,
      codeFactor: true,
      secondFactor: false,
    },
    phoneNumber: {
      presence: 'off',
      identifier: false,
      verifyAtSignUp: true,
      codeFactor: false,
      secondFactor: false,
      channels: ['sms'],
    },
    username: {
      presence: 'off',
      minLength: 4,
      maxLength: 64,
      allowExtendedSpecialCharacters: false,
      allowNumeric: false,
    },
    firstName: 'optional',
    lastName: 'optional',
    password: {
      presence: 'required',
      minLength: 8,
      maxLength: 0,
      requireSpecialChar: false,
      requireNumbers: false,
      requireUppercase: false,
      requireLowercase: false,
      allowedSpecialCharacters: '!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~',
      disableHibp: true,
      enforceHibpOnSignIn: false,
      showZxcvbn: false,
      minZxcvbnStrength: 0,
      disableReverification: false,
    },
  },
  factors: {
    totp: false,
    backupCode: false,
    secondFactorRequired: false,
    passkey: { enabled: false, allowAutofill: true, showSignInButton: true, satisfiesSecondFactor: false },
    preferredSignInStrategy: 'password',
  },
  social: {},
  signUp: { mode: 'public', progressive: true, legalConsent: false },
  restrictions: {
    allowlist: false,
    blocklist: false,
    ignoreListsOnSignIn: false,
    blockEmailSubaddresses: false,
    blockDisposableEmailDomains: false,
  },
  attackProtection: {
    lockout: { enabled: true, maxAttempts: 10, durationMinutes: 60 },
    requireSameClientForLinks: true,
    enumerationProtection: false,
    pii: false,
  },
  session: { multiSession: false, lifetimeMs: 7 * DAY_MS, inactivityMs: null, reverification: true },
  actions: { deleteSelf: true, createOrganization: true, createOrganizationsLimit: null },
  organizations: {
    enabled: false,
    maxAllowedMemberships: 5,
    forceSelection: false,
    adminDelete: true,
    creatorRole: 'org:admin',
    defaultRole: 'org:member',
    slugs: true,
    domains: { enabled: false, enrollmentModes: [] },
  },
  testMode: null,
  display: {
    applicationName: null,
    theme: {},
    logoImageUrl: null,
    faviconImageUrl: null,
    supportEmail: null,
    branded: false,
    homeUrl: null,
    signInUrl: null,
    signUpUrl: null,
    userProfileUrl: null,
    waitlistUrl: null,
    organizationProfileUrl: null,
    createOrganizationUrl: null,
    afterSignInUrl: null,
    afterSignUpUrl: null,
    afterSignOutOneUrl: null,
    afterSignOutAllUrl: null,
    afterSwitchSessionUrl: null,
    afterJoinWaitlistUrl: null,
    afterLeaveOrganizationUrl: null,
    afterCreateOrganizationUrl: null,
    logoLinkUrl: null,
    helpUrl: null,
    privacyPolicyUrl: null,
    termsUrl: null,
    showDevmodeWarning: true,
  },
  allowedOrigins: [],
  portal: { enabled: true },
  maintenanceMode: false,
};

/** Lays a patch over settings. Unknown and prototype keys are dropped: only what the defaults name can be set. */
export function applySettingsPatch(settings: InstanceSettings, patch: SettingsPatch): InstanceSettings {
  // Sound because `merge` keeps the shape of its first argument and takes only keys that the shape allows.
  return merge(settings, patch, true) as InstanceSettings;
}

/** The settings that a stored patch stands for. */
export function resolveSettings(patch: SettingsPatch): InstanceSettings {
  return applySettingsPatch(DEFAULT_SETTINGS, patch);
}

const OPEN_MAPS = new Set(['social', 'theme']);

function merge(base: unknown, patch: unknown, closed: boolean): unknown {
  if (patch === undefined) return base;
  if (!isRecord(base) || !isRecord(patch)) return patch;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (key === '__proto__' || (closed && !Object.hasOwn(base, key))) continue;
    result[key] = merge(base[key], value, !OPEN_MAPS.has(key));
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
