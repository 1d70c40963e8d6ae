/** Attributes and social connections, as the environment lists them. */
import type { AttributeJSON, AttributeName, SocialProviderJSON, Strategy } from 'clerk-kit/protocol';
import type { AddressSettings, InstanceSettings, Presence } from '../domain/settings.js';

/** How each attribute takes part. */
export function attributesJson({ identity, factors }: InstanceSettings): Record<AttributeName, AttributeJSON> {
  const { emailAddress, phoneNumber, username, password, firstName, lastName } = identity;
  return {
    email_address: address(emailAddress, 'email_code'),
    phone_number: { ...address(phoneNumber, 'phone_code'), channels: [...phoneNumber.channels] },
    username: attribute(username.presence, { used_for_first_factor: username.presence !== 'off' }),
    web3_wallet: attribute('off'),
    first_name: attribute(firstName),
    last_name: attribute(lastName),
    password: attribute(password.presence, {}),
    authenticator_app: attribute(factors.totp ? 'optional' : 'off', {
      used_for_second_factor: factors.totp,
      second_factors: factors.totp ? ['totp'] : [],
      verifications: factors.totp ? ['totp'] : [],
    }),
    ticket: attribute('optional', {}),
    backup_code: attribute(factors.backupCode ? 'optional' : 'off', {
      used_for_second_factor: factors.backupCode,
      second_factors: factors.backupCode ? ['backup_code'] : [],
    }),
    passkey: attribute(factors.passkey.enabled ? 'optional' : 'off', {
      used_for_first_factor: factors.passkey.enabled,
      first_factors: factors.passkey.enabled ? ['passkey'] : [],
      verifications: factors.passkey.enabled ? ['passkey'] : [],
    }),
  };
}

function address(settings: AddressSettings, code: Strategy): AttributeJSON {
  const on = settings.presence !== 'off';
  return attribute(settings.presence, {
    used_for_first_factor: on && settings.identifier,
    first_factors: on && settings.codeFactor ? [code] : [],
    used_for_second_factor: on && settings.secondFactor,
    second_factors: on && settings.secondFactor ? [code] : [],
    verifications: on ? [code] : [],
    verify_at_sign_up: on && settings.verifyAtSignUp,
  });
}

function attribute(presence: Presence, rest: Partial<AttributeJSON> = {}): AttributeJSON {
  return {
    enabled: presence !== 'off',
    required: presence === 'required',
    used_for_first_factor: false,
    first_factors: [],
    used_for_second_factor: false,
    second_factors: [],
    verifications: [],
    verify_at_sign_up: false,
    immutable: false,
    ...rest,
  };
}

/** A social connection. */
export function socialJson(key: string, settings: InstanceSettings['social'][string]): SocialProviderJSON {
  return {
    enabled: settings.enabled,
    required: false,
    authenticatable: settings.authenticatable,
    block_email_subaddresses: false,
    // Keys of the map are strategies (`oauth_google`); the settings' validation sees to it.
    strategy: key as Strategy,
    not_selectable: false,
    deprecated: false,
    name: settings.name,
    logo_url: settings.logoUrl,
  };
}
