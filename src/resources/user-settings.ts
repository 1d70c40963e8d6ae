/** Reads the user settings of the environment: camelCase inside, wire names as keys of attributes and providers. */
import { ATTRIBUTES, type IdentifierName, type OAuthStrategy } from '../protocol/index.js';
import type { AttributeSettings, SocialProviderSettings, UserSettings } from './environment-settings.js';
import { camel, isRecord } from './resource.js';

/** What an attribute reads as when the server does not name it. */
const OFF_ATTRIBUTE: AttributeSettings = {
  enabled: false,
  required: false,
  usedForFirstFactor: false,
  firstFactors: [],
  usedForSecondFactor: false,
  secondFactors: [],
  verifications: [],
  verifyAtSignUp: false,
  immutable: false,
};

/** The order in which identifiers are offered. */
const IDENTIFIERS: readonly IdentifierName[] = ['email_address', 'username', 'phone_number', 'web3_wallet'];

/** Password limits that hold whatever the server says (the hash function sees 72 bytes). */
const PASSWORD_LENGTH = { min: 8, max: 72 };

/** Reads `user_settings`. */
export function readUserSettings(json: unknown): UserSettings {
  const source = asRecord(json);
  const block = (key: string): Record<string, unknown> => asRecord(camel(source[key]));
  const named = (key: string): Record<string, Record<string, unknown>> =>
    Object.fromEntries(Object.entries(asRecord(source[key])).map(([name, value]) => [name, asRecord(camel(value))]));
  const found = named('attributes');
  const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, { ...OFF_ATTRIBUTE, ...found[name] }]));
  const social = named('social');
  const password = block('password_settings');
  const settings = {
    attributes,
    social,
    enterpriseSso: block('enterprise_sso'),
    signIn: { secondFactor: {}, ...block('sign_in') },
    signUp: { progressive: true, mode: 'public', ...block('sign_up') },
    passwordSettings: {
      ...password,
      minLength: Math.max(PASSWORD_LENGTH.min, Number(password.minLength) || 0),
      maxLength: Math.min(PASSWORD_LENGTH.max, Number(password.maxLength) || PASSWORD_LENGTH.max),
    },
    usernameSettings: { minLength: 4, maxLength: 64, ...block('username_settings') },
    actions: block('actions'),
    attackProtection: block('attack_protection'),
    passkeySettings: block('passkey_settings'),
  };
  // Trusted as the contract states it: what a bare or older server leaves out reads as off or is defaulted above.
  return derive(settings as unknown as UserSettings);
}

function derive(settings: UserSettings): UserSettings {
  const { attributes, social } = settings;
  const strategies = (wanted: (provider: SocialProviderSettings) => boolean): OAuthStrategy[] =>
    Object.values(social)
      .filter((provider) => provider.enabled && !provider.notSelectable && wanted(provider))
      // Every entry of `social` is keyed by, and names, an `oauth_` strategy.
      .map((provider) => provider.strategy as OAuthStrategy)
      .sort();
  const { password, email_address: email, phone_number: phone, web3_wallet: wallet } = attributes;
  const isPasswordBased = password.enabled && password.required;
  return {
    ...settings,
    enabledFirstFactorIdentifiers: IDENTIFIERS.filter(
      (name) => attributes[name].enabled && attributes[name].usedForFirstFactor,
    ),
    socialProviderStrategies: strategies(() => true),
    authenticatableSocialStrategies: strategies((provider) => provider.authenticatable),
    web3FirstFactors: wallet.enabled && wallet.usedForFirstFactor ? wallet.firstFactors : [],
    instanceIsPasswordBased: isPasswordBased,
    hasValidAuthFactor: email.enabled || phone.enabled || isPasswordBased,
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
