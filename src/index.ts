/**
 * The package's main entry: the Clerk object, flows, errors, guards and types. Importing it touches neither page nor
 * network and defines no element.
 */
import { Clerk as ClerkObject } from './clerk/clerk.js';
import type { TokenRefresherLoader } from './clerk/token-refresher.js';

/** The Clerk object, with the token machine that keeps sessions fresh; the machine is loaded when a session appears. */
export class Clerk extends ClerkObject {
  static override tokenRefresher: TokenRefresherLoader = async () =>
    (await import('./machines/token/index.js')).tokenRefresher;
}

export type { SetActiveParams, SignOut, SignOutOptions, NavigateContext } from './clerk/activation.js';
export type { ComponentProps, ModalName, MountableName, TagDefiner } from './clerk/components.js';
export type { CorePorts } from './clerk/create-core.js';
export type { ClerkStatus, ResourceListener, Resources, StatusListener, Unsubscribe } from './clerk/emitter.js';
export type { ClerkConstructorOptions, ClerkOptions, RedirectOptions, RouterFunction } from './clerk/options.js';
export type { BuildUrlOptions, NavigateOptions, PageName } from './clerk/redirects.js';
export type { ClerkMembers } from './clerk/surface.js';
export type { TokenRefresher, TokenRefresherLoader } from './clerk/token-refresher.js';
export * from './flows/index.js';
export type { CheckAuthorizationParams } from './resources/authorization.js';
export type { BackupCode } from './resources/backup-code.js';
export type { Client } from './resources/client.js';
export type { DeletedObject } from './resources/deleted-object.js';
export type { EmailAddress } from './resources/email-address.js';
export type * from './resources/environment-settings.js';
export type { Environment } from './resources/environment.js';
export type { EnterpriseAccount, ExternalAccount } from './resources/external-account.js';
export type { Image, ImageFile } from './resources/image.js';
export type { OrganizationDomain } from './resources/organization-domain.js';
export type { OrganizationInvitation } from './resources/organization-invitation.js';
export type { OrganizationMembershipRequest } from './resources/organization-membership-request.js';
export type { Organization, OrganizationMembership } from './resources/organization.js';
export type { Page, PageParams } from './resources/page.js';
export type { Passkey } from './resources/passkey.js';
export type { PhoneNumber } from './resources/phone-number.js';
export type { PublicUserData } from './resources/public-user-data.js';
export type { CallOptions, GetTokenOptions } from './resources/resource-context.js';
export type { Permission, Role } from './resources/role.js';
export type { SessionVerification } from './resources/session-verification.js';
export type { SessionWithActivities } from './resources/session-with-activities.js';
export type { Session, SessionTask } from './resources/session.js';
export type { SignInFactor } from './resources/sign-in-factor.js';
export type { SignIn, SignInCreateParams } from './resources/sign-in.js';
export type { SignUp, SignUpParams } from './resources/sign-up.js';
export type { TOTP } from './resources/totp.js';
export type { OrganizationSuggestion, UserOrganizationInvitation } from './resources/user-organization.js';
export type { UpdateUserParams, User } from './resources/user.js';
export type { SignUpVerification, Verification } from './resources/verification.js';
export type { Waitlist } from './resources/waitlist.js';
export type { Web3Wallet } from './resources/web3-wallet.js';
export * from './transport/errors.js';
export * from './transport/guards.js';
export { passUrlGate, type AllowedOrigins, type UrlGateOptions } from './transport/url-gate.js';
