/** `GET /v1/environment`: an instance's configuration as far as its pages need it. */
import type { AttributeName, PhoneCodeChannel, Strategy } from './strategies.js';

/** How an attribute takes part. */
export interface AttributeJSON {
  enabled: boolean;
  required: boolean;
  used_for_first_factor: boolean;
  first_factors: Strategy[];
  used_for_second_factor: boolean;
  second_factors: Strategy[];
  verifications: Strategy[];
  verify_at_sign_up: boolean;
  immutable: boolean;
  channels?: PhoneCodeChannel[];
}

/** A social connection's settings. */
export interface SocialProviderJSON {
  enabled: boolean;
  required: boolean;
  authenticatable: boolean;
  block_email_subaddresses: boolean;
  strategy: Strategy;
  not_selectable: boolean;
  deprecated: boolean;
  name: string;
  logo_url: string | null;
}

/** Password rules. `max_length` 0 means 72. */
export interface PasswordSettingsJSON {
  disable_hibp: boolean;
  disable_password_reverification: boolean;
  min_length: number;
  max_length: number;
  require_special_char: boolean;
  require_numbers: boolean;
  require_uppercase: boolean;
  require_lowercase: boolean;
  show_zxcvbn: boolean;
  min_zxcvbn_strength: number;
  enforce_hibp_on_sign_in: boolean;
  allowed_special_characters: string;
}

/** Username rules. */
export interface UsernameSettingsJSON {
  min_length: number;
  max_length: number;
  allow_extended_special_characters: boolean;
  allow_numeric_usernames: boolean;
}

interface EnabledJSON {
  enabled: boolean;
}

/** Which attributes, factors, rules and limits apply. */
export interface UserSettingsJSON {
  attributes: Record<AttributeName, AttributeJSON>;
  social: Record<string, SocialProviderJSON>;
  saml: EnabledJSON;
  enterprise_sso: EnabledJSON & { self_serve_sso: boolean };
  sign_in: { second_factor: { required: boolean; enabled: boolean } };
  sign_up: {
    captcha_enabled: boolean;
    captcha_widget_type: 'smart' | 'invisible';
    custom_action_required: boolean;
    progressive: boolean;
    mode: 'public' | 'restricted' | 'waitlist';
    legal_consent_enabled: boolean;
    mfa: { required: boolean };
  };
  restrictions: {
    allowlist: EnabledJSON;
    blocklist: EnabledJSON;
    allowlist_blocklist_disabled_on_sign_in: EnabledJSON;
    block_email_subaddresses: EnabledJSON;
    block_disposable_email_domains: EnabledJSON;
  };
  password_settings: PasswordSettingsJSON;
  username_settings: UsernameSettingsJSON;
  actions: { delete_self: boolean; create_organization: boolean; create_organizations_limit: number | null };
  attack_protection: {
    user_lockout: { enabled: boolean; max_attempts: number; duration_in_minutes: number };
    pii: EnabledJSON;
    email_link: { require_same_client: boolean };
    enumeration_protection: EnabledJSON;
  };
  passkey_settings: { allow_autofill: boolean; show_sign_in_button: boolean; satisfies_second_factor: boolean };
}

/** How pages look and where they lead. */
export interface DisplayConfigJSON {
  object: 'display_config';
  id: string;
  instance_environment_type: 'production' | 'development' | 'staging';
  application_name: string;
  theme: Record<string, unknown>;
  preferred_sign_in_strategy: 'password' | 'otp';
  logo_image_url: string | null;
  favicon_image_url: string | null;
  home_url: string;
  sign_in_url: string;
  sign_up_url: string;
  user_profile_url: string;
  waitlist_url: string;
  oauth_consent_url: string;
  after_sign_in_url: string;
  after_sign_up_url: string;
  after_sign_out_one_url: string;
  after_sign_out_all_url: string;
  after_switch_session_url: string;
  after_join_waitlist_url: string;
  organization_profile_url: string;
  create_organization_url: string;
  after_leave_organization_url: string;
  after_create_organization_url: string;
  logo_link_url: string;
  support_email: string | null;
  branded: boolean;
  experimental_force_oauth_first: boolean;
  clerk_js_version: string | null;
  show_devmode_warning: boolean;
  google_one_tap_client_id: string | null;
  help_url: string | null;
  privacy_policy_url: string | null;
  terms_url: string | null;
  logo_url: string | null;
  favicon_url: string | null;
  logo_image: null;
  favicon_image: null;
  captcha_public_key: string | null;
  captcha_widget_type: 'smart' | 'invisible' | null;
  captcha_public_key_invisible: string | null;
  captcha_provider: 'turnstile' | null;
  captcha_oauth_bypass: string[];
  captcha_heartbeat: boolean;
}

type OnOffRequired = 'on' | 'off' | 'required';

/** The older summary of user settings, and session rules. */
export interface AuthConfigJSON {
  object: 'auth_config';
  id: string;
  first_name: OnOffRequired;
  last_name: OnOffRequired;
  email_address: OnOffRequired;
  phone_number: OnOffRequired;
  username: OnOffRequired;
  password: OnOffRequired;
  identification_requirements: string[][];
  identification_strategies: string[];
  first_factors: string[];
  second_factors: string[];
  email_address_verification_strategies: string[];
  single_session_mode: boolean;
  enhanced_email_deliverability: boolean;
  test_mode: boolean;
  cookieless_dev: boolean;
  url_based_session_syncing: boolean;
  claimed_at: number | null;
  reverification: boolean;
  native_settings: {
    object: 'native_settings';
    api_enabled: boolean;
    trusted_device_sign_in_enabled: boolean;
    trusted_device_enrollment_prompt_after_sign_in_enabled: boolean;
    trusted_device_enrollment_prompt_after_sign_up_enabled: boolean;
  };
}

/** Organization rules. */
export interface OrganizationSettingsJSON {
  enabled: boolean;
  max_allowed_memberships: number;
  force_organization_selection: boolean;
  creator_role: string;
  actions: { admin_delete: boolean };
  domains: { enabled: boolean; enrollment_modes: string[]; default_role: string | null };
  slug: { disabled: boolean };
  organization_creation_defaults: { enabled: boolean };
}

/** The whole environment. */
export interface EnvironmentJSON {
  auth_config: AuthConfigJSON;
  display_config: DisplayConfigJSON;
  user_settings: UserSettingsJSON;
  organization_settings: OrganizationSettingsJSON;
  commerce_settings: {
    billing: {
      stripe_publishable_key: string | null;
      free_trial_requires_payment_method: boolean;
      user: { enabled: boolean; has_paid_plans: boolean };
      organization: { enabled: boolean; has_paid_plans: boolean };
    };
  };
  api_keys_settings: { enabled: boolean; user_api_keys_enabled: boolean; orgs_api_keys_enabled: boolean };
  fraud_settings: { object: 'fraud_settings'; native: { device_attestation_mode: string } };
  protect_config: { object: 'protect_config'; loaders: never[] };
  client_debug_mode: boolean;
  partitioned_cookies: boolean;
  maintenance_mode: boolean;
}
