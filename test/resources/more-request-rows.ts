/** One row per method of identifications, devices and organizations: how to call it and what it asks the server. */
import { EmailAddress } from '../../src/resources/email-address.js';
import { EnterpriseAccount, ExternalAccount } from '../../src/resources/external-account.js';
import { OrganizationDomain } from '../../src/resources/organization-domain.js';
import { OrganizationInvitation } from '../../src/resources/organization-invitation.js';
import { OrganizationMembershipRequest } from '../../src/resources/organization-membership-request.js';
import { Organization, OrganizationMembership } from '../../src/resources/organization.js';
import { Passkey } from '../../src/resources/passkey.js';
import { PhoneNumber } from '../../src/resources/phone-number.js';
import { SessionWithActivities } from '../../src/resources/session-with-activities.js';
import { OrganizationSuggestion, UserOrganizationInvitation } from '../../src/resources/user-organization.js';
import { Waitlist } from '../../src/resources/waitlist.js';
import { Web3Wallet } from '../../src/resources/web3-wallet.js';
import type { ResourceContext } from '../../src/resources/resource-context.js';
import { page, type Row } from './request-rows.js';

/** Rows of identifications, devices and organizations. */
export const OTHER_ROWS: Row[] = [
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
