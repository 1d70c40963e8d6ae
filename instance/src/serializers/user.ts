/** Users: as they see themselves, as their application's servers see them, as others see them. */
import type { EmailAddressJSON, PhoneNumberJSON, PublicUserDataJSON, UserJSON } from 'clerk-kit/protocol';
import type { IdentificationView, UserView } from '../domain/views.js';
import { imageUrl } from './image-url.js';
import { membershipJson } from './organization.js';
import { identificationVerificationJson } from './verification.js';

/** A user as the user sees it. */
export function userJson(view: UserView): UserJSON {
  const { user, instance, baseUrl } = view;
  const limit = user.createOrganizationsLimit;
  const publicData = publicUserDataJson(view);
  return {
    object: 'user',
    id: user.id,
    username: view.username,
    first_name: user.firstName,
    last_name: user.lastName,
    image_url: publicData.image_url,
    has_image: user.imageId !== null,
    primary_email_address_id: user.primaryEmailAddressId,
    primary_phone_number_id: user.primaryPhoneNumberId,
    primary_web3_wallet_id: null,
    password_enabled: user.passwordDigest !== null,
    two_factor_enabled: hasSecondFactor(view),
    totp_enabled: user.totpEnabled,
    backup_code_enabled: user.backupCodeEnabled,
    email_addresses: view.emailAddresses.map(emailAddressJson),
    phone_numbers: view.phoneNumbers.map(phoneNumberJson),
    web3_wallets: [],
    passkeys: [],
    organization_memberships: view.memberships.map((one) => membershipJson(one, publicData, baseUrl)),
    external_accounts: [],
    saml_accounts: [],
    enterprise_accounts: [],
    password_last_updated_at: user.passwordUpdatedAt,
    public_metadata: user.publicMetadata,
    unsafe_metadata: user.unsafeMetadata,
    external_id: user.externalId,
    last_sign_in_at: user.lastSignInAt,
    banned: user.banned,
    locked: view.lockoutSeconds !== null,
    lockout_expires_in_seconds: view.lockoutSeconds,
    verification_attempts_remaining: view.attemptsRemaining,
    delete_self_enabled: user.deleteSelfEnabled && instance.settings.actions.deleteSelf,
    create_organization_enabled: user.createOrganizationEnabled && instance.settings.actions.createOrganization,
    ...(limit !== null && { create_organizations_limit: limit }),
    last_active_at: user.lastActiveAt,
    mfa_enabled_at: user.mfaEnabledAt,
    mfa_disabled_at: user.mfaDisabledAt,
    legal_accepted_at: user.legalAcceptedAt,
    created_at: user.createdAt,
    updated_at: user.updatedAt,
  };
}

/** A user as the application's own servers see it: with private metadata. */
export function backendUserJson(view: UserView): UserJSON & { private_metadata: Record<string, unknown> } {
  const json = userJson(view);
  // Older servers read the picture under its older name.
  const picture = { profile_image_url: json.image_url };
  const memberships = json.organization_memberships.map((membership) => ({
    ...membership,
    public_user_data: { ...membership.public_user_data, ...picture },
  }));
  return { ...json, ...picture, organization_memberships: memberships, private_metadata: view.user.privateMetadata };
}

/** What others see of a user. */
export function publicUserDataJson(view: UserView): PublicUserDataJSON {
  const { user, username, baseUrl } = view;
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ');
  const identifier = identifierOf(view);
  return {
    first_name: user.firstName,
    last_name: user.lastName,
    image_url: imageUrl(baseUrl, user.imageId, name || identifier, 'user'),
    has_image: user.imageId !== null,
    identifier,
    user_id: user.id,
    username,
  };
}

/** An e-mail address. */
export function emailAddressJson(view: IdentificationView): EmailAddressJSON {
  const { identification } = view;
  return {
    object: 'email_address',
    id: identification.id,
    email_address: identification.value,
    reserved: identification.reserved,
    verification: identificationVerificationJson(view),
    linked_to: identification.linkedTo.map((link) => ({ ...link })),
    matches_sso_connection: false,
    created_at: identification.createdAt,
    updated_at: identification.updatedAt,
  };
}

/** A phone number. */
export function phoneNumberJson(view: IdentificationView): PhoneNumberJSON {
  const { identification } = view;
  return {
    object: 'phone_number',
    id: identification.id,
    phone_number: identification.value,
    reserved: identification.reserved,
    reserved_for_second_factor: identification.reservedForSecondFactor,
    default_second_factor: identification.defaultSecondFactor,
    verification: identificationVerificationJson(view),
    linked_to: identification.linkedTo.map((link) => ({ ...link })),
    created_at: identification.createdAt,
    updated_at: identification.updatedAt,
  };
}

/** The primary address, else the username, else any address or number: never empty. */
function identifierOf({ user, username, emailAddresses, phoneNumbers }: UserView): string {
  const primary = emailAddresses.find(({ identification }) => identification.id === user.primaryEmailAddressId);
  const any = primary ?? emailAddresses[0];
  return any?.identification.value ?? username ?? phoneNumbers[0]?.identification.value ?? user.id;
}

function hasSecondFactor({ user, phoneNumbers }: UserView): boolean {
  return user.totpEnabled || phoneNumbers.some(({ identification }) => identification.reservedForSecondFactor);
}
