/** Every use case, for the routes. One file each; signatures and parameters are listed in `use-cases.ts`. */
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
export {
  attemptFirstFactor,
  attemptSecondFactor,
  prepareFirstFactor,
  prepareSecondFactor,
  readSignIn,
} from './sign-in/prove-factor.js';
export { resetPassword } from './sign-in/reset-password.js';
export { createSignUp, readSignUp, updateSignUp } from './sign-up/create-sign-up.js';
export { attemptSignUpVerification, prepareSignUpVerification } from './sign-up/verify-sign-up.js';
export { createTestingToken } from './testing-token.js';
export { countUsers, listUsers, readMe, readUser } from './user/read-users.js';
