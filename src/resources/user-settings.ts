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
const IDENTIFIERS: readonly IdentifierName[] = ['email_address', 'username', 'phone_number', 'web3_wallet', 'passkey'];

/** Password limits that hold whatever the server says (the hash function sees 72 bytes). */
const PASSWORD_LENGTH = { min: 8, max: 72 };

/** Reads `user_settings`. */
export function readUserSettings(json: unknown): UserSettings {
  const source = isRecord(json) ? json : {};
  const block = (key: string): Record<string, unknown> => asRecord(camel(source[key]));
  const attributes = Object.fromEntries(
    ATTRIBUTES.map((name) => [name, { ...OFF_ATTRIBUTE, ...asRecord(camel(asRecord(source.attributes)[name])) }]),
  ) as unknown as UserSettings['attributes']; // one entry per name of the list, by construction
  const social = Object.fromEntries(
    Object.entries(asRecord(source.social)).map(([name, value]) => [name, asRecord(camel(value))]),
  ) as unknown as Record<string, SocialProviderSettings>; // trusted as the contract states them
  const password = block('password_settings');
  // The spread blocks are trusted as the contract states them; what is read before load or from bare servers is set here.
  return {
    attributes,
    social,
    enterpriseSso: { enabled: false, ...block('enterprise_sso') },
    signIn: { secondFactor: { required: false, enabled: false }, ...block('sign_in') },
    signUp: {
      progressive: true,
      mode: 'public',
      legalConsentEnabled: false,
      captchaEnabled: false,
      ...block('sign_up'),
    },
    passwordSettings: {
      ...password,
      minLength: Math.max(PASSWORD_LENGTH.min, Number(password.minLength) || 0),
      maxLength: Math.min(PASSWORD_LENGTH.max, Number(password.maxLength) || PASSWORD_LENGTH.max),
    },
    usernameSettings: { minLength: 4, maxLength: 64, ...block('username_settings') },
    actions: { createOrganizationsLimit: null, ...block('actions') },
    attackProtection: block('attack_protection'),
    passkeySettings: block('passkey_settings'),
    ...derive(attributes, social),
  } as unknown as UserSettings;
}

function derive(attributes: UserSettings['attributes'], social: UserSettings['social']) {
  const selectable = Object.values(social).filter((provider) => provider.enabled && !provider.notSelectable);
  const strategies = (providers: SocialProviderSettings[]): OAuthStrategy[] =>
    // Every entry of `social` is keyed by, and names, an `oauth_` strategy.
    providers.map((provider) => provider.strategy as OAuthStrategy).sort();
  const { password, email_address, phone_number, web3_wallet } = attributes;
  return {
    enabledFirstFactorIdentifiers: IDENTIFIERS.filter(
      (name) => attributes[name].enabled && attributes[name].usedForFirstFactor && name !== 'passkey',
    ),
    socialProviderStrategies: strategies(selectable),
    authenticatableSocialStrategies: strategies(selectable.filter((provider) => provider.authenticatable)),
    web3FirstFactors: web3_wallet.enabled && web3_wallet.usedForFirstFactor ? web3_wallet.firstFactors : [],
    instanceIsPasswordBased: password.enabled && password.required,
    hasValidAuthFactor: email_address.enabled || phone_number.enabled || (password.enabled && password.required),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
