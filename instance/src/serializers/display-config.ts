/** How pages look and where they lead. Addresses that the settings leave open are the Account Portal's. */
import type { DisplayConfigJSON } from 'clerk-kit/protocol';
import type { Instance } from '../domain/entities.js';
import type { Addresses } from '../domain/ports.js';

/** The `display_config` block. */
export function displayConfigJson(instance: Instance, addresses: Addresses): DisplayConfigJSON {
  const { display } = instance.settings;
  const portal = addresses.baseUrl(instance);
  const home = display.homeUrl ?? portal;
  return {
    object: 'display_config',
    id: `display_config_${instance.id.slice(4)}`,
    instance_environment_type: instance.environmentType,
    application_name: display.applicationName ?? instance.applicationName,
    theme: display.theme,
    preferred_sign_in_strategy: instance.settings.factors.preferredSignInStrategy,
    logo_image_url: display.logoImageUrl,
    favicon_image_url: display.faviconImageUrl,
    home_url: home,
    sign_in_url: display.signInUrl ?? `${portal}/sign-in`,
    sign_up_url: display.signUpUrl ?? `${portal}/sign-up`,
    user_profile_url: display.userProfileUrl ?? `${portal}/user`,
    waitlist_url: display.waitlistUrl ?? `${portal}/waitlist`,
    oauth_consent_url: `${portal}/oauth-consent`,
    after_sign_in_url: display.afterSignInUrl ?? home,
    after_sign_up_url: display.afterSignUpUrl ?? home,
    after_sign_out_one_url: display.afterSignOutOneUrl ?? `${portal}/sign-in/choose`,
    after_sign_out_all_url: display.afterSignOutAllUrl ?? home,
    after_switch_session_url: display.afterSwitchSessionUrl ?? home,
    after_join_waitlist_url: display.afterJoinWaitlistUrl ?? home,
    organization_profile_url: display.organizationProfileUrl ?? `${portal}/organization`,
    create_organization_url: display.createOrganizationUrl ?? `${portal}/create-organization`,
    after_leave_organization_url: display.afterLeaveOrganizationUrl ?? home,
    after_create_organization_url: display.afterCreateOrganizationUrl ?? home,
    logo_link_url: display.logoLinkUrl ?? home,
    support_email: display.supportEmail,
    branded: display.branded,
    experimental_force_oauth_first: false,
    clerk_js_version: null,
    show_devmode_warning: display.showDevmodeWarning,
    google_one_tap_client_id: null,
    help_url: display.helpUrl,
    privacy_policy_url: display.privacyPolicyUrl,
    terms_url: display.termsUrl,
    logo_url: display.logoImageUrl,
    favicon_url: display.faviconImageUrl,
    logo_image: null,
    favicon_image: null,
    captcha_public_key: null,
    captcha_widget_type: null,
    captcha_public_key_invisible: null,
    captcha_provider: null,
    captcha_oauth_bypass: [],
    captcha_heartbeat: false,
  };
}
