/** One row per method of client, session, attempts and user: how to call it and what it asks the server. */
import { Client } from '../../src/resources/client.js';
import { Session } from '../../src/resources/session.js';
import { SignIn } from '../../src/resources/sign-in.js';
import { SignUp } from '../../src/resources/sign-up.js';
import { User } from '../../src/resources/user.js';
import type { ResourceContext } from '../../src/resources/resource-context.js';

/** Label, call, request, body. */
export type Row = [label: string, call: (context: ResourceContext) => unknown, request: string, body?: object];

/** The query of a first page. */
export const page = (filters = ''): string => `?paginated=true&limit=10&offset=0${filters}`;

/** Rows of client, session, attempts and user. */
export const ACCOUNT_ROWS: Row[] = [
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
