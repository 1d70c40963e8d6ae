/** The environment: what pages need to know of an instance's settings. */
import type { EnvironmentJSON } from 'clerk-kit/protocol';
import type { Instance } from '../domain/entities.js';
import type { Addresses } from '../domain/ports.js';
import type { InstanceSettings } from '../domain/settings.js';
import { attributesJson, socialJson } from './attributes.js';
import { authConfigJson } from './auth-config.js';
import { displayConfigJson } from './display-config.js';

/** The whole environment of an instance. */
export function environmentJson(instance: Instance, addresses: Addresses): EnvironmentJSON {
  const { settings } = instance;
  const { organizations } = settings;
  return {
    auth_config: authConfigJson(instance),
    display_config: displayConfigJson(instance, addresses),
    user_settings: userSettingsJson(settings),
    organization_settings: {
      enabled: organizations.enabled,
      max_allowed_memberships: organizations.maxAllowedMemberships,
      force_organization_selection: organizations.forceSelection,
      creator_role: organizations.creatorRole,
      actions: { admin_delete: organizations.adminDelete },
      domains: {
        enabled: organizations.domains.enabled,
        enrollment_modes: [...organizations.domains.enrollmentModes],
        default_role: organizations.defaultRole,
      },
      slug: { disabled: !organizations.slugs },
      organization_creation_defaults: { enabled: false },
    },
    commerce_settings: {
      billing: {
        stripe_publishable_key: null,
        free_trial_requires_payment_method: false,
        user: { enabled: false, has_paid_plans: false },
        organization: { enabled: false, has_paid_plans: false },
      },
    },
    api_keys_settings: { enabled: false, user_api_keys_enabled: false, orgs_api_keys_enabled: false },
    fraud_settings: { object: 'fraud_settings', native: { device_attestation_mode: 'disabled' } },
    protect_config: { object: 'protect_config', loaders: [] },
    client_debug_mode: false,
    partitioned_cookies: false,
    maintenance_mode: settings.maintenanceMode,
  };
}

function userSettingsJson(settings: InstanceSettings): EnvironmentJSON['user_settings'] {
  const { identity, restrictions, attackProtection, actions, signUp, factors } = settings;
  const { username } = identity;
  return {
    attributes: attributesJson(settings),
    social: Object.fromEntries(Object.entries(settings.social).map(([key, one]) => [key, socialJson(key, one)])),
    saml: { enabled: false },
    enterprise_sso: { enabled: false, self_serve_sso: false },
    sign_in: { second_factor: { required: factors.secondFactorRequired, enabled: hasSecondFactors(settings) } },
    sign_up: {
      captcha_enabled: false,
      captcha_widget_type: 'smart',
      custom_action_required: false,
      progressive: signUp.progressive,
      mode: signUp.mode,
      legal_consent_enabled: signUp.legalConsent,
      mfa: { required: factors.secondFactorRequired },
    },
    restrictions: {
      allowlist: { enabled: restrictions.allowlist },
      blocklist: { enabled: restrictions.blocklist },
      allowlist_blocklist_disabled_on_sign_in: { enabled: restrictions.ignoreListsOnSignIn },
      block_email_subaddresses: { enabled: restrictions.blockEmailSubaddresses },
      block_disposable_email_domains: { enabled: restrictions.blockDisposableEmailDomains },
    },
    password_settings: passwordSettings(settings),
    username_settings: {
      min_length: username.minLength,
      max_length: username.maxLength,
      allow_extended_special_characters: username.allowExtendedSpecialCharacters,
      allow_numeric_usernames: username.allowNumeric,
    },
    actions: {
      delete_self: actions.deleteSelf,
      create_organization: actions.createOrganization,
      create_organizations_limit: actions.createOrganizationsLimit,
    },
    attack_protection: {
      user_lockout: {
        enabled: attackProtection.lockout.enabled,
        max_attempts: attackProtection.lockout.maxAttempts,
        duration_in_minutes: attackProtection.lockout.durationMinutes,
      },
      pii: { enabled: attackProtection.pii },
      email_link: { require_same_client: attackProtection.requireSameClientForLinks },
      enumeration_protection: { enabled: attackProtection.enumerationProtection },
    },
    passkey_settings: {
      allow_autofill: factors.passkey.allowAutofill,
      show_sign_in_button: factors.passkey.showSignInButton,
      satisfies_second_factor: factors.passkey.satisfiesSecondFactor,
    },
  };
}

function passwordSettings({ identity }: InstanceSettings): EnvironmentJSON['user_settings']['password_settings'] {
  const { password } = identity;
  return {
    disable_hibp: password.disableHibp,
    disable_password_reverification: password.disableReverification,
    min_length: password.minLength,
    max_length: password.maxLength,
    require_special_char: password.requireSpecialChar,
    require_numbers: password.requireNumbers,
    require_uppercase: password.requireUppercase,
    require_lowercase: password.requireLowercase,
    show_zxcvbn: password.showZxcvbn,
    min_zxcvbn_strength: password.minZxcvbnStrength,
    enforce_hibp_on_sign_in: password.enforceHibpOnSignIn,
    allowed_special_characters: password.allowedSpecialCharacters,
  };
}

function hasSecondFactors({ factors, identity }: InstanceSettings): boolean {
  return factors.totp || factors.backupCode || identity.phoneNumber.secondFactor;
}
