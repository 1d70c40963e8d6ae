/** Every serializer. They are the only producers of JSON. */
export { clientJson } from './client.js';
export { deletedJson } from './deleted.js';
export { environmentJson } from './environment.js';
export { imageUrl } from './image-url.js';
export { jwksJson } from './jwks.js';
export { membershipJson, organizationJson } from './organization.js';
export { backendSessionJson, sessionJson, sessionWithActivityJson, tokenJson } from './session.js';
export { signInJson } from './sign-in.js';
export { signUpJson } from './sign-up.js';
export { backendUserJson, emailAddressJson, phoneNumberJson, publicUserDataJson, userJson } from './user.js';
