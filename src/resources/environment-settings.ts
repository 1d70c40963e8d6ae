/** The parts of the environment, as read in camelCase. Types only. */
import type { AttributeName, IdentifierName, OAuthStrategy, PhoneCodeChannel, Strategy } from '../protocol/index.js';

/** How an attribute takes part. */
export interface AttributeSettings {
  readonly enabled: boolean;
  readonly required: boolean;
  readonly usedForFirstFactor: boolean;
  readonly firstFactors: Strategy[];
  readonly usedForSecondFactor: boolean;
  readonly secondFactors: Strategy[];
  readonly verifications: Strategy[];
  readonly verifyAtSignUp: boolean;
  readonly immutable: boolean;
  readonly channels?: PhoneCodeChannel[];
}

/** A social connection's settings. */
export interface SocialProviderSettings {
  readonly enabled: boolean;
  readonly required: boolean;
  readonly authenticatable: boolean;
  readonly strategy: Strategy;
  readonly notSelectable: boolean;
  readonly deprecated: boolean;
  readonly name: string;
  readonly logoUrl: string | null;
}

/** Password rules. */
export interface PasswordSettings {
  readonly minLength: number;
  readonly maxLength: number;
  readonly requireSpecialChar: boolean;
  readonly requireNumbers: boolean;
  readonly requireUppercase: boolean;
  readonly requireLowercase: boolean;
  readonly showZxcvbn: boolean;
  readonly minZxcvbnStrength: number;
  readonly disableHibp: boolean;
  readonly allowedSpecialCharacters: string;
}

/** Username rules. */
export interface UsernameSettings {
  readonly minLength: number;
  readonly maxLength: number;
  readonly allowExtendedSpecialCharacters: boolean;
  readonly allowNumericUsernames: boolean;
}

interface Enabled {
  readonly enabled: boolean;
}

/** Which attributes, factors, rules and limits apply. Attribute and provider keys stay as on the wire. */
export interface UserSettings {
  readonly attributes: Readonly<Record<AttributeName, AttributeSettings>>;
  readonly social: Readonly<Record<string, SocialProviderSettings>>;
  readonly enterpriseSso: Enabled;
  readonly signIn: { readonly secondFactor: { readonly required: boolean; readonly enabled: boolean } };
  readonly signUp: {
    readonly captchaEnabled: boolean;
    readonly captchaWidgetType: 'smart' | 'invisible' | null;
    readonly customActionRequired: boolean;
    readonly progressive: boolean;
    readonly mode: 'public' | 'restricted' | 'waitlist';
    readonly legalConsentEnabled: boolean;
    readonly mfa?: { readonly required: boolean };
  };
  readonly passwordSettings: PasswordSettings;
  readonly usernameSettings: UsernameSettings;
  readonly actions: {
    readonly deleteSelf: boolean;
    readonly createOrganization: boolean;
    readonly createOrganizationsLimit: number | null;
  };
  readonly attackProtection: {
    readonly userLockout?: {
      readonly enabled: boolean;
      readonly maxAttempts: number;
      readonly durationInMinutes: number;
    };
    readonly emailLink?: { readonly requireSameClient: boolean };
    readonly enumerationProtection?: Enabled;
  };
  readonly passkeySettings: {
    readonly allowAutofill: boolean;
    readonly showSignInButton: boolean;
    readonly satisfiesSecondFactor: boolean;
  };
  /** Identifiers that a sign-in can start from, in the order to offer them. */
  readonly enabledFirstFactorIdentifiers: IdentifierName[];
  /** Social connections that can be chosen, for connecting accounts. */
  readonly socialProviderStrategies: OAuthStrategy[];
  /** Social connections that can be chosen for signing in. */
  readonly authenticatableSocialStrategies: OAuthStrategy[];
  /** Wallet strategies for signing in. */
  readonly web3FirstFactors: Strategy[];
  /** Whether accounts have passwords here (enabled and required). */
  readonly instanceIsPasswordBased: boolean;
  /** Whether anybody could sign in with an address, a number or a password at all. */
  readonly hasValidAuthFactor: boolean;
}

/** How pages look and where they lead. */
export interface DisplayConfig {
  readonly id: string;
  readonly instanceEnvironmentType: 'production' | 'development' | 'staging';
  readonly applicationName: string;
  readonly theme: Readonly<Record<string, unknown>>;
  readonly preferredSignInStrategy: 'password' | 'otp';
  readonly logoImageUrl: string | null;
  readonly faviconImageUrl: string | null;
  readonly homeUrl: string;
  readonly signInUrl: string;
  readonly signUpUrl: string;
  readonly userProfileUrl: string;
  readonly waitlistUrl: string;
  readonly afterSignInUrl: string;
  readonly afterSignUpUrl: string;
  readonly afterSignOutOneUrl: string;
  readonly afterSignOutAllUrl: string;
  readonly afterSwitchSessionUrl: string;
  readonly afterJoinWaitlistUrl: string;
  readonly organizationProfileUrl: string;
  readonly createOrganizationUrl: string;
  readonly afterLeaveOrganizationUrl: string;
  readonly afterCreateOrganizationUrl: string;
  readonly logoLinkUrl: string;
  readonly supportEmail: string | null;
  readonly branded: boolean;
  readonly showDevmodeWarning: boolean;
  readonly googleOneTapClientId: string | null;
  readonly helpUrl: string | null;
  readonly privacyPolicyUrl: string | null;
  readonly termsUrl: string | null;
  readonly captchaPublicKey: string | null;
  readonly captchaWidgetType: 'smart' | 'invisible' | null;
}

/** Session rules. */
export interface AuthConfig {
  readonly id: string;
  readonly singleSessionMode: boolean;
  readonly claimedAt: number | null;
  readonly reverification: boolean;
  readonly testMode: boolean;
}

/** Organization rules. */
export interface OrganizationSettings {
  readonly enabled: boolean;
  readonly maxAllowedMemberships: number;
  readonly forceOrganizationSelection: boolean;
  readonly creatorRole: string;
  readonly actions: { readonly adminDelete: boolean };
  readonly domains: {
    readonly enabled: boolean;
    readonly enrollmentModes: string[];
    readonly defaultRole: string | null;
  };
  readonly slug: { readonly disabled: boolean };
  readonly organizationCreationDefaults: Enabled;
}
