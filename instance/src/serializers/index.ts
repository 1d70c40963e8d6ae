/** Every serializer. They are the only producers of JSON. */
export { clientJson } from './client.js';
export { deletedJson } from './deleted.js';
export { environmentJson } from './environment.js';
export { factorJson } from './factor.js';
export { imageUrl } from './image-url.js';
export { jwksJson } from './jwks.js';
export { membershipJson, organizationJson } from './organization.js';
export { backendSessionJson, sessionJson, sessionWithActivityJson, tokenJson } from './session.js';
export { signInJson } from './sign-in.js';
export { signUpJson } from './sign-up.js';
export { backendUserJson, emailAddressJson, phoneNumberJson, publicUserDataJson, userJson } from './user.js';
export {
  backendOrganizationJson,
  domainJson,
  instanceJson,
  listedIdentifierJson,
  organizationSettingsJson,
  redirectUrlJson,
  restrictionsJson,
  signInTokenJson,
} from './backend-records.js';
export {
  backendInvitationWithOrganizationJson,
  backendOrganizationInvitationJson,
  invitationJson,
  organizationInvitationJson,
} from './invitation.js';
export { backendMemberJson, memberJson, roleJson, rolesJson } from './membership.js';
export { countedJson, pageJson } from './page.js';
export {
  creationDefaultsJson,
  deletedOrganizationJson,
  imageJson,
  ownOrganizationJson,
  reverificationJson,
} from './profile.js';
