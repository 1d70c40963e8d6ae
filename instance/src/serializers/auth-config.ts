/** The older summary of user settings, kept because official clients read parts of it. */
import type { AuthConfigJSON } from 'clerk-kit/protocol';
import type { Instance } from '../domain/entities.js';
import type { Presence } from '../domain/settings.js';
import { supportedIdentifiers } from './sign-in.js';

/** The `auth_config` block. */
export function authConfigJson(instance: Instance): AuthConfigJSON {
  const { identity, session, factors, testMode } = instance.settings;
  const identifiers = supportedIdentifiers(instance.settings);
  const codes = [
    ...(identity.emailAddress.codeFactor && identity.emailAddress.presence !== 'off' ? ['email_code'] : []),
    ...(identity.phoneNumber.codeFactor && identity.phoneNumber.presence !== 'off' ? ['phone_code'] : []),
  ];
  return {
    object: 'auth_config',
    id: `aac_${instance.id.slice(4)}`,
    first_name: onOff(identity.firstName),
    last_name: onOff(identity.lastName),
    email_address: onOff(identity.emailAddress.presence),
    phone_number: onOff(identity.phoneNumber.presence),
    username: onOff(identity.username.presence),
    password: onOff(identity.password.presence),
    identification_requirements: [identifiers],
    identification_strategies: identifiers,
    first_factors: [...(identity.password.presence === 'off' ? [] : ['password']), ...codes],
    second_factors: [
      ...(factors.totp ? ['totp'] : []),
      ...(factors.backupCode ? ['backup_code'] : []),
      ...(identity.phoneNumber.secondFactor ? ['phone_code'] : []),
    ],
    email_address_verification_strategies: identity.emailAddress.presence === 'off' ? [] : ['email_code'],
    single_session_mode: !session.multiSession,
    enhanced_email_deliverability: false,
    test_mode: testMode ?? instance.environmentType === 'development',
    cookieless_dev: true,
    url_based_session_syncing: instance.environmentType === 'development',
    claimed_at: instance.createdAt,
    reverification: session.reverification,
    native_settings: {
      object: 'native_settings',
      api_enabled: false,
      trusted_device_sign_in_enabled: false,
      trusted_device_enrollment_prompt_after_sign_in_enabled: false,
      trusted_device_enrollment_prompt_after_sign_up_enabled: false,
    },
  };
}

function onOff(presence: Presence): 'on' | 'off' | 'required' {
  return presence === 'optional' ? 'on' : presence;
}
