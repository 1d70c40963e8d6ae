/** Every use case, for the routes. One file each; what they are asked with is in `use-cases.ts`. */
export { createApplication, createInstance } from './application/create-application.js';
export { newSecretKey, secretKeyOf, verifySecretKey } from './application/secret-keys.js';
export { signingKeys, updateSettings } from './application/settings.js';
export { createClient, destroyClient, readClient, signOutAll } from './client/clients.js';
export { createDevBrowser } from './client/dev-browser.js';
export { identifyRequest } from './client/identify-request.js';
export { handshake, readHandshakePayload } from './handshake.js';
export { consumeLimit } from './limits.js';
export { listActiveSessions, listSessions, readAnySession, revokeSession } from './session/active-sessions.js';
export { mintToken } from './session/mint-token.js';
export { requireSigned } from './session/own-session.js';
export { endSession, readSession, removeSession, touchSession } from './session/sessions.js';
export { createSignIn } from './sign-in/create-sign-in.js';
export { readSignIn } from './sign-in/factor-subject.js';
export { prepareFirstFactor, prepareSecondFactor } from './sign-in/prepare-factor.js';
export { attemptFirstFactor, attemptSecondFactor } from './sign-in/prove-factor.js';
export { resetPassword } from './sign-in/reset-password.js';
export { updateSignUp } from './sign-up/change-sign-up.js';
export { createSignUp } from './sign-up/create-sign-up.js';
export { readSignUp } from './sign-up/sign-up-record.js';
export { attemptSignUpVerification, prepareSignUpVerification } from './sign-up/verify-sign-up.js';
export { createTestingToken } from './testing-token.js';
export { countUsers, listUsers, readMe, readUser } from './user/read-users.js';
export { LARGEST_PICTURE_BYTES, pictureTooLarge } from './image/picture-records.js';
export { deleteLogo, deleteProfileImage, readPicture, setLogo, setProfileImage } from './image/set-picture.js';
export { createInvitations, pageInvitations } from './invitation/application-invitations.js';
export { revokeApplicationInvitation } from './invitation/close-invitation.js';
export { invitationUrl } from './invitation/invitation-message.js';
export { statusOf as invitationStatus } from './invitation/invitation-records.js';
export { inviteMembers, listInvitations, revokeInvitation } from './invitation/manage-invitations.js';
export { acceptMyInvitation, listMyInvitations } from './invitation/my-invitations.js';
export { requireAccess, type AccessQuestion, type SystemPermission } from './organization/access.js';
export { creationDefaults, listMySuggestions } from './organization/creation-defaults.js';
export {
  createMembership,
  deleteMembership,
  leaveOrganization,
  listMembers,
  listMyMemberships,
  listRoles,
  updateMembership,
} from './organization/manage-members.js';
export {
  createOrganization,
  deleteOrganization,
  readOrganization,
  updateOrganization,
} from './organization/manage-organization.js';
export { attemptReverification } from './reverification/attempt-reverification.js';
export { requireFreshSession } from './reverification/require-fresh.js';
export { prepareReverification } from './reverification/prepare-reverification.js';
export { startReverification } from './reverification/start-reverification.js';
export { ticketDestination } from './ticket/accept-ticket.js';
export { createAddress } from './user/add-address.js';
export { prepareAddress } from './user/prepare-address.js';
export { attemptAddress } from './user/prove-address.js';
export { addUserAddress, changeUserAddress, deleteUserAddress, readUserAddress } from './user/administer-address.js';
export * from './user/administer-user-data.js';
export * from './user/administer-user.js';
export { changePassword } from './user/change-password.js';
export { removePassword } from './user/remove-password.js';
export { createUser } from './user/create-user.js';
export { deleteMe } from './user/delete-user.js';
export { deleteAddress, listAddresses, readAddress, type AddressType } from './user/identifications.js';
export { updateMyMetadata } from './user/update-metadata.js';
export { updateMe } from './user/update-profile.js';
export { updateUser } from './user/update-user.js';
export {
  inviteToOrganization,
  pageOrganizationInvitations,
  readOrganizationInvitation,
  withdrawOrganizationInvitation,
} from './invitation/administer-invitations.js';
export {
  admitMember,
  appointMember,
  changeMemberMetadata,
  dismissMember,
  pageMemberships,
} from './organization/administer-members.js';
export {
  changeOrganizationMetadata,
  changeOrganizationPicture,
  dropOrganization,
  findOrganization,
  instanceRoles,
  makeOrganization,
  pageOrganizations,
  reviseOrganization,
} from './organization/administer.js';
export {
  addRedirectUrl,
  addToAccessList,
  pageAccessList,
  pageRedirectUrls,
  readRedirectUrl,
  removeFromAccessList,
  removeRedirectUrl,
} from './restriction/access-lists.js';
export { ticketOf, ticketUrl } from './ticket/ticket.js';
export { createSignInToken, revokeSignInToken } from './ticket/sign-in-tokens.js';
export { mintAnyToken, revokeAnySession } from './session/backend-sessions.js';
export { createSession } from './session/create-session.js';
export { purgeExpired } from './purge.js';
