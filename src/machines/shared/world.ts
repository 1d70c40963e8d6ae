/** What a flow knows besides its attempt: the instance's settings, who is signed in, what this page can do. Plain data. */

/** How an attribute takes part. */
export interface AttributeSettings {
  readonly enabled: boolean;
  readonly required: boolean;
  readonly firstFactor: boolean;
  readonly verifications: readonly string[];
}

/** A social provider that people may pick. */
export interface ProviderSettings {
  readonly strategy: string;
  readonly name: string;
  readonly logoUrl: string | null;
}

/** Rules for new passwords. */
export interface PasswordSettings {
  readonly minLength: number;
  readonly maxLength: number;
  readonly requireSpecialChar: boolean;
  readonly requireNumbers: boolean;
  readonly requireUppercase: boolean;
  readonly requireLowercase: boolean;
  readonly allowedSpecialCharacters: string;
}

/** The instance's settings as far as flows look at them. */
export interface InstanceSettings {
  readonly singleSession: boolean;
  readonly preferred: 'password' | 'otp';
  readonly attributes: Readonly<Record<string, AttributeSettings>>;
  readonly providers: readonly ProviderSettings[];
  readonly passkeyButton: boolean;
  readonly signUpMode: string;
  readonly legalConsent: boolean;
  readonly password: PasswordSettings;
  readonly username: { readonly minLength: number; readonly maxLength: number };
  readonly supportEmail: string | null;
  readonly signInUrl: string | null;
  readonly signUpUrl: string | null;
  readonly waitlistUrl: string | null;
}

/** Ceremonies beyond forms: each is offered only where somebody provided the means for it. */
export type Ceremony = 'passkey' | 'sso' | 'web3' | 'link';

/** The session that is active. */
export interface ActiveSession {
  readonly id: string;
  /** What the person still has to do; null when the session is fully active. */
  readonly task: string | null;
}

/** Everything around the attempt. */
export interface FlowWorld {
  readonly loaded: boolean;
  readonly failed: boolean;
  readonly settings: InstanceSettings;
  /** `undefined` while the clerk object is between two sessions. */
  readonly session: ActiveSession | null | undefined;
  /** Ids of all signed-in sessions of this browser. */
  readonly sessionIds: readonly string[];
  readonly lastStrategy: string | null;
  readonly ceremonies: readonly Ceremony[];
}
