/** One row per method of a resource: how to call it and what it asks the server. Data for `requests.node.test.ts`. */
import { Client } from '../../src/resources/client.js';
import { EmailAddress } from '../../src/resources/email-address.js';
import { EnterpriseAccount, ExternalAccount } from '../../src/resources/external-account.js';
import { OrganizationDomain } from '../../src/resources/organization-domain.js';
import { OrganizationInvitation } from '../../src/resources/organization-invitation.js';
import { OrganizationMembershipRequest } from '../../src/resources/organization-membership-request.js';
import { Organization, OrganizationMembership } from '../../src/resources/organization.js';
import { Passkey } from '../../src/resources/passkey.js';
import { PhoneNumber } from '../../src/resources/phone-number.js';
import { SessionWithActivities } from '../../src/resources/session-with-activities.js';
import { Session } from '../../src/resources/session.js';
import { SignIn } from '../../src/resources/sign-in.js';
import { SignUp } from '../../src/resources/sign-up.js';
import { OrganizationSuggestion, UserOrganizationInvitation } from '../../src/resources/user-organization.js';
import { User } from '../../src/resources/user.js';
import { Waitlist } from '../../src/resources/waitlist.js';
import { Web3Wallet } from '../../src/resources/web3-wallet.js';
import type { ResourceContext } from '../../src/resources/resource-context.js';

/** Label, call, request, body. */
export type Row = [label: string, call: (context: ResourceContext) => unknown, request: string, body?: object];

const page = (filters = ''): string => `?paginated=true&limit=10&offset=0${filters}`;

/** All rows. */
export const ROWS: Row[] = [
  ['client.create', (c) => new Client(c).create(), 'PUT /client', {}],
  ['client.destroy', (c) => new Client(c).destroy(), 'DELETE /client'],
  ['client.removeSessions', (c) => new Client(c).removeSessions(), 'DELETE /client/sessions'],
  ['client.reload', (c) => new Client(c).reload(), 'GET /client'],
  [
    'session.touch',
    (c) => session(c).touch({ intent: 'focus' }),
    'POST /client/sessions/s/touch',
    { activeOrganizationId: 'org_1', intent: 'focus' },
  ],
  ['session.end', (c) => session(c).end(), 'POST /client/sessions/s/end', {}],
  ['session.remove', (c) => session(c).remove(), 'POST /client/sessions/s/remove', {}],
  [
    'session.startVerification',
    (c) => session(c).startVerification({ level: 'first_factor' }),
    'POST /client/sessions/s/verify',
    { level: 'first_factor' },
  ],
  [
    'session.prepareFirstFactorVerification',
    (c) => session(c).prepareFirstFactorVerification({ strategy: 'email_code' }),
    'POST /client/sessions/s/verify/prepare_first_factor',
    { strategy: 'email_code' },
  ],
  [
    'session.attemptFirstFactorVerification',
    (c) => session(c).attemptFirstFactorVerification({ strategy: 'password', password: 'p' }),
    'POST /client/sessions/s/verify/attempt_first_factor',
    { strategy: 'password', password: 'p' },
  ],
  [
    'session.prepareSecondFactorVerification',
    (c) => session(c).prepareSecondFactorVerification({ strategy: 'phone_code' }),
    'POST /client/sessions/s/verify/prepare_second_factor',
    { strategy: 'phone_code' },
  ],
  [
    'session.attemptSecondFactorVerification',
    (c) => session(c).attemptSecondFactorVerification({ strategy: 'totp', code: '1' }),
    'POST /client/sessions/s/verify/attempt_second_factor',
    { strategy: 'totp', code: '1' },
  ],
  [
    'signIn.create',
    (c) => new SignIn(c).create({ identifier: 'a', locale: 'de' }),
    'POST /client/sign_ins',
    { identifier: 'a', locale: 'de' },
  ],
  [
    'signIn.prepareFirstFactor',
    (c) => signIn(c).prepareFirstFactor({ strategy: 'email_code', emailAddressId: 'idn' }),
    'POST /client/sign_ins/sia/prepare_first_factor',
    { strategy: 'email_code', emailAddressId: 'idn' },
  ],
  [
    'signIn.attemptFirstFactor',
    (c) => signIn(c).attemptFirstFactor({ strategy: 'password', password: 'p' }),
    'POST /client/sign_ins/sia/attempt_first_factor',
    { strategy: 'password', password: 'p' },
  ],
  [
    'signIn.prepareSecondFactor',
    (c) => signIn(c).prepareSecondFactor({ strategy: 'phone_code' }),
    'POST /client/sign_ins/sia/prepare_second_factor',
    { strategy: 'phone_code' },
  ],
  [
    'signIn.attemptSecondFactor',
    (c) => signIn(c).attemptSecondFactor({ strategy: 'totp', code: '1' }),
    'POST /client/sign_ins/sia/attempt_second_factor',
    { strategy: 'totp', code: '1' },
  ],
  [
    'signIn.resetPassword',
    (c) => signIn(c).resetPassword({ password: 'p', signOutOfOtherSessions: true }),
    'POST /client/sign_ins/sia/reset_password',
    { password: 'p', signOutOfOtherSessions: true },
  ],
  [
    'signIn.submitProtectCheck',
    (c) => signIn(c).submitProtectCheck({ proofToken: 't' }),
    'PATCH /client/sign_ins/sia/protect_check',
    { proofToken: 't' },
  ],
  ['signIn.reload', (c) => signIn(c).reload(), 'GET /client/sign_ins/sia'],
  [
    'signUp.create',
    (c) => new SignUp(c).create({ emailAddress: 'a', locale: 'de' }),
    'POST /client/sign_ups',
    { emailAddress: 'a', locale: 'de' },
  ],
  ['signUp.update', (c) => signUp(c).update({ firstName: 'A' }), 'PATCH /client/sign_ups/sua', { firstName: 'A' }],
  ['signUp.upsert', (c) => signUp(c).upsert({ firstName: 'A' }), 'PATCH /client/sign_ups/sua', { firstName: 'A' }],
  [
    'signUp.upsert of a new one',
    (c) => new SignUp(c).upsert({ locale: 'de' }),
    'POST /client/sign_ups',
    { locale: 'de' },
  ],
  [
    'signUp.prepareVerification',
    (c) => signUp(c).prepareVerification({ strategy: 'email_link', redirectUrl: '/v' }),
    'POST /client/sign_ups/sua/prepare_verification',
    { strategy: 'email_link', redirectUrl: '/v' },
  ],
  [
    'signUp.attemptVerification',
    (c) => signUp(c).attemptVerification({ strategy: 'email_code', code: '1' }),
    'POST /client/sign_ups/sua/attempt_verification',
    { strategy: 'email_code', code: '1' },
  ],
  [
    'signUp.prepareEmailAddressVerification',
    (c) => signUp(c).prepareEmailAddressVerification(),
    'POST /client/sign_ups/sua/prepare_verification',
    { strategy: 'email_code' },
  ],
  [
    'signUp.attemptEmailAddressVerification',
    (c) => signUp(c).attemptEmailAddressVerification({ code: '1' }),
    'POST /client/sign_ups/sua/attempt_verification',
    { strategy: 'email_code', code: '1' },
  ],
  [
    'signUp.preparePhoneNumberVerification',
    (c) => signUp(c).preparePhoneNumberVerification(),
    'POST /client/sign_ups/sua/prepare_verification',
    { strategy: 'phone_code' },
  ],
  [
    'signUp.attemptPhoneNumberVerification',
    (c) => signUp(c).attemptPhoneNumberVerification({ code: '1' }),
    'POST /client/sign_ups/sua/attempt_verification',
    { strategy: 'phone_code', code: '1' },
  ],
  [
    'signUp.prepareWeb3WalletVerification',
    (c) => signUp(c).prepareWeb3WalletVerification(),
    'POST /client/sign_ups/sua/prepare_verification',
    { strategy: 'web3_metamask_signature' },
  ],
  [
    'signUp.attemptWeb3WalletVerification',
    (c) => signUp(c).attemptWeb3WalletVerification({ signature: 's' }),
    'POST /client/sign_ups/sua/attempt_verification',
    { strategy: 'web3_metamask_signature', signature: 's' },
  ],
  [
    'signUp.submitProtectCheck',
    (c) => signUp(c).submitProtectCheck({ proofToken: 't' }),
    'PATCH /client/sign_ups/sua/protect_check',
    { proofToken: 't' },
  ],
  ['user.update', (c) => user(c).update({ firstName: 'A' }), 'PATCH /me', { firstName: 'A' }],
  [
    'user.update of metadata',
    (c) => user(c).update({ unsafeMetadata: { b: 2 } }),
    'PATCH /me/metadata',
    { unsafeMetadata: { a: null, b: 2 } },
  ],
  [
    'user.updateMetadata',
    (c) => user(c).updateMetadata({ unsafeMetadata: { b: 2 } }),
    'PATCH /me/metadata',
    { unsafeMetadata: { b: 2 } },
  ],
  [
    'user.updatePassword',
    (c) => user(c).updatePassword({ newPassword: 'p' }),
    'POST /me/change_password',
    { newPassword: 'p' },
  ],
  [
    'user.removePassword',
    (c) => user(c).removePassword({ currentPassword: 'p' }),
    'POST /me/remove_password',
    { currentPassword: 'p' },
  ],
  ['user.delete', (c) => user(c).delete(), 'DELETE /me'],
  ['user.reload', (c) => user(c).reload(), 'GET /me'],
  [
    'user.createEmailAddress',
    (c) => user(c).createEmailAddress({ email: 'a' }),
    'POST /me/email_addresses/',
    { emailAddress: 'a' },
  ],
  [
    'user.createPhoneNumber',
    (c) => user(c).createPhoneNumber({ phoneNumber: '+1' }),
    'POST /me/phone_numbers/',
    { phoneNumber: '+1' },
  ],
  [
    'user.createWeb3Wallet',
    (c) => user(c).createWeb3Wallet({ web3Wallet: '0x' }),
    'POST /me/web3_wallets/',
    { web3Wallet: '0x' },
  ],
  [
    'user.createExternalAccount',
    (c) => user(c).createExternalAccount({ strategy: 'oauth_google', redirectUrl: '/', additionalScopes: ['a'] }),
    'POST /me/external_accounts',
    { strategy: 'oauth_google', redirectUrl: '/', additionalScope: ['a'] },
  ],
  ['user.createTOTP', (c) => user(c).createTOTP(), 'POST /me/totp', {}],
  ['user.verifyTOTP', (c) => user(c).verifyTOTP({ code: '1' }), 'POST /me/totp/attempt_verification', { code: '1' }],
  ['user.disableTOTP', (c) => user(c).disableTOTP(), 'DELETE /me/totp'],
  ['user.createBackupCode', (c) => user(c).createBackupCode(), 'POST /me/backup_codes/', {}],
  ['user.getSessions', (c) => user(c).getSessions(), 'GET /me/sessions/active'],
  [
    'user.getOrganizationMemberships',
    (c) => user(c).getOrganizationMemberships({ initialPage: 3, pageSize: 5 }),
    'GET /me/organization_memberships?paginated=true&limit=5&offset=10',
  ],
  [
    'user.getOrganizationInvitations',
    (c) => user(c).getOrganizationInvitations({ status: 'pending' }),
    `GET /me/organization_invitations${page('&status=pending')}`,
  ],
  [
    'user.getOrganizationSuggestions',
    (c) => user(c).getOrganizationSuggestions(),
    `GET /me/organization_suggestions${page()}`,
  ],
  [
    'user.getOrganizationCreationDefaults',
    (c) => user(c).getOrganizationCreationDefaults(),
    'GET /me/organization_creation_defaults',
  ],
  ['user.getEnterpriseConnections', (c) => user(c).getEnterpriseConnections(), 'GET /me/enterprise_connections'],
  ['user.leaveOrganization', (c) => user(c).leaveOrganization('org_1'), 'DELETE /me/organization_memberships/org_1'],
  ['user.setProfileImage null', (c) => user(c).setProfileImage({ file: null }), 'DELETE /me/profile_image'],
  [
    'email.create',
    (c) => new EmailAddress(c, { email_address: 'a' }).create(),
    'POST /me/email_addresses/',
    { emailAddress: 'a' },
  ],
  [
    'email.prepareVerification',
    (c) => new EmailAddress(c, { id: 'i' }).prepareVerification({ strategy: 'email_code' }),
    'POST /me/email_addresses/i/prepare_verification',
    { strategy: 'email_code' },
  ],
  [
    'email.attemptVerification',
    (c) => new EmailAddress(c, { id: 'i' }).attemptVerification({ code: '1' }),
    'POST /me/email_addresses/i/attempt_verification',
    { code: '1' },
  ],
  ['email.destroy', (c) => new EmailAddress(c, { id: 'i' }).destroy(), 'DELETE /me/email_addresses/i'],
  [
    'phone.create',
    (c) => new PhoneNumber(c, { phone_number: '+1' }).create(),
    'POST /me/phone_numbers/',
    { phoneNumber: '+1' },
  ],
  [
    'phone.prepareVerification',
    (c) => new PhoneNumber(c, { id: 'i' }).prepareVerification(),
    'POST /me/phone_numbers/i/prepare_verification',
    { strategy: 'phone_code' },
  ],
  [
    'phone.attemptVerification',
    (c) => new PhoneNumber(c, { id: 'i' }).attemptVerification({ code: '1' }),
    'POST /me/phone_numbers/i/attempt_verification',
    { code: '1' },
  ],
  [
    'phone.setReservedForSecondFactor',
    (c) => new PhoneNumber(c, { id: 'i' }).setReservedForSecondFactor({ reserved: true }),
    'PATCH /me/phone_numbers/i',
    { reservedForSecondFactor: true },
  ],
  [
    'phone.makeDefaultSecondFactor',
    (c) => new PhoneNumber(c, { id: 'i' }).makeDefaultSecondFactor(),
    'PATCH /me/phone_numbers/i',
    { defaultSecondFactor: true },
  ],
  ['phone.destroy', (c) => new PhoneNumber(c, { id: 'i' }).destroy(), 'DELETE /me/phone_numbers/i'],
  [
    'wallet.create',
    (c) => new Web3Wallet(c, { web3_wallet: '0x' }).create(),
    'POST /me/web3_wallets/',
    { web3Wallet: '0x' },
  ],
  [
    'wallet.prepareVerification',
    (c) => new Web3Wallet(c, { id: 'i' }).prepareVerification({ strategy: 'web3_base_signature' }),
    'POST /me/web3_wallets/i/prepare_verification',
    { strategy: 'web3_base_signature' },
  ],
  ['wallet.destroy', (c) => new Web3Wallet(c, { id: 'i' }).destroy(), 'DELETE /me/web3_wallets/i'],
  ['passkey.update', (c) => new Passkey(c, { id: 'i' }).update({ name: 'n' }), 'PATCH /me/passkeys/i', { name: 'n' }],
  ['passkey.delete', (c) => new Passkey(c, { id: 'i' }).delete(), 'DELETE /me/passkeys/i'],
  [
    'externalAccount.reauthorize',
    (c) => new ExternalAccount(c, { id: 'i' }).reauthorize({ additionalScopes: ['a'] }),
    'PATCH /me/external_accounts/i/reauthorize',
    { additionalScope: ['a'] },
  ],
  ['externalAccount.destroy', (c) => new ExternalAccount(c, { id: 'i' }).destroy(), 'DELETE /me/external_accounts/i'],
  [
    'enterpriseAccount.destroy',
    (c) => new EnterpriseAccount(c, { id: 'i' }).destroy(),
    'DELETE /me/enterprise_accounts/i',
  ],
  ['device.revoke', (c) => new SessionWithActivities(c, { id: 's' }).revoke(), 'POST /me/sessions/s/revoke', {}],
  [
    'invitation.accept',
    (c) => new UserOrganizationInvitation(c, { id: 'i' }).accept(),
    'POST /me/organization_invitations/i/accept',
    {},
  ],
  [
    'suggestion.accept',
    (c) => new OrganizationSuggestion(c, { id: 'i' }).accept(),
    'POST /me/organization_suggestions/i/accept',
    {},
  ],
  ['waitlist.join', (c) => new Waitlist(c).join({ emailAddress: 'a' }), 'POST /waitlist', { emailAddress: 'a' }],
  ['organization.create', (c) => new Organization(c).create({ name: 'A' }), 'POST /organizations', { name: 'A' }],
  ['organization.update', (c) => organization(c).update({ name: 'A' }), 'PATCH /organizations/org', { name: 'A' }],
  ['organization.destroy', (c) => organization(c).destroy(), 'DELETE /organizations/org'],
  ['organization.setLogo null', (c) => organization(c).setLogo({ file: null }), 'DELETE /organizations/org/logo'],
  [
    'organization.getMemberships',
    (c) => organization(c).getMemberships({ query: 'ada' }),
    `GET /organizations/org/memberships${page('&query=ada')}`,
  ],
  [
    'organization.addMember',
    (c) => organization(c).addMember({ userId: 'u', role: 'org:member' }),
    'POST /organizations/org/memberships',
    { userId: 'u', role: 'org:member' },
  ],
  [
    'organization.updateMember',
    (c) => organization(c).updateMember({ userId: 'u', role: 'org:admin' }),
    'PATCH /organizations/org/memberships/u',
    { role: 'org:admin' },
  ],
  ['organization.removeMember', (c) => organization(c).removeMember('u'), 'DELETE /organizations/org/memberships/u'],
  [
    'organization.getInvitations',
    (c) => organization(c).getInvitations(),
    `GET /organizations/org/invitations${page()}`,
  ],
  [
    'organization.inviteMember',
    (c) => organization(c).inviteMember({ emailAddress: 'a', role: 'r' }),
    'POST /organizations/org/invitations',
    { emailAddress: 'a', role: 'r' },
  ],
  [
    'organization.inviteMembers',
    (c) => organization(c).inviteMembers({ emailAddresses: ['a', 'b'], role: 'r' }),
    'POST /organizations/org/invitations/bulk',
    { emailAddress: ['a', 'b'], role: 'r' },
  ],
  ['organization.getRoles', (c) => organization(c).getRoles(), `GET /organizations/org/roles${page()}`],
  [
    'organization.getMembershipRequests',
    (c) => organization(c).getMembershipRequests(),
    `GET /organizations/org/membership_requests${page()}`,
  ],
  ['organization.getDomains', (c) => organization(c).getDomains(), `GET /organizations/org/domains${page()}`],
  ['organization.getDomain', (c) => organization(c).getDomain({ domainId: 'd' }), 'GET /organizations/org/domains/d'],
  [
    'organization.createDomain',
    (c) => organization(c).createDomain('a.example'),
    'POST /organizations/org/domains',
    { name: 'a.example' },
  ],
  [
    'membership.update',
    (c) => membership(c).update({ role: 'org:admin' }),
    'PATCH /organizations/org/memberships/u',
    { role: 'org:admin' },
  ],
  ['membership.destroy', (c) => membership(c).destroy(), 'DELETE /organizations/org/memberships/u'],
  [
    'orgInvitation.revoke',
    (c) => new OrganizationInvitation(c, { id: 'i', organization_id: 'org' }).revoke(),
    'POST /organizations/org/invitations/i/revoke',
    {},
  ],
  [
    'request.accept',
    (c) => new OrganizationMembershipRequest(c, { id: 'i', organization_id: 'org' }).accept(),
    'POST /organizations/org/membership_requests/i/accept',
    {},
  ],
  [
    'request.reject',
    (c) => new OrganizationMembershipRequest(c, { id: 'i', organization_id: 'org' }).reject(),
    'POST /organizations/org/membership_requests/i/reject',
    {},
  ],
  [
    'domain.prepareAffiliationVerification',
    (c) => domain(c).prepareAffiliationVerification({ affiliationEmailAddress: 'a' }),
    'POST /organizations/org/domains/d/prepare_affiliation_verification',
    { affiliationEmailAddress: 'a' },
  ],
  [
    'domain.attemptAffiliationVerification',
    (c) => domain(c).attemptAffiliationVerification({ code: '1' }),
    'POST /organizations/org/domains/d/attempt_affiliation_verification',
    { code: '1' },
  ],
  [
    'domain.updateEnrollmentMode',
    (c) => domain(c).updateEnrollmentMode({ enrollmentMode: 'automatic_invitation' }),
    'POST /organizations/org/domains/d/update_enrollment_mode',
    { enrollmentMode: 'automatic_invitation' },
  ],
  ['domain.delete', (c) => domain(c).delete(), 'DELETE /organizations/org/domains/d'],
];

/** A session. */
export function session(context: ResourceContext): Session {
  return new Session(context, { id: 's', last_active_organization_id: 'org_1' });
}

/** A sign-in in progress. */
export function signIn(context: ResourceContext): SignIn {
  return new SignIn(context, { id: 'sia' });
}

/** A sign-up in progress. */
export function signUp(context: ResourceContext): SignUp {
  return new SignUp(context, { id: 'sua' });
}

/** A user with metadata. */
export function user(context: ResourceContext): User {
  return new User(context, { id: 'u', unsafe_metadata: { a: 1 } });
}

/** An organization. */
export function organization(context: ResourceContext): Organization {
  return new Organization(context, { id: 'org' });
}

function membership(context: ResourceContext): OrganizationMembership {
  return new OrganizationMembership(context, {
    id: 'm',
    organization: { id: 'org' },
    public_user_data: { user_id: 'u' },
  });
}

function domain(context: ResourceContext): OrganizationDomain {
  return new OrganizationDomain(context, { id: 'd', organization_id: 'org' });
}
