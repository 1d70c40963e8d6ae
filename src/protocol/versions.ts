/** Fixed names of the wire: API version, query parameters, cookies, storage keys and channels. Nothing here computes. */

/** The Frontend API version both halves speak (`openapi/fapi`, sent as `__clerk_api_version`). */
export const API_VERSION = '2026-05-12';

/** Query parameters of Frontend API requests and of links between pages. */
export const QueryParam = {
  apiVersion: '__clerk_api_version',
  clientVersion: '_clerk_js_version',
  sessionId: '_clerk_session_id',
  method: '_method',
  retryAttempt: '_clerk_retry_attempt',
  devBrowser: '__clerk_db_jwt',
  handshake: '__clerk_handshake',
  handshakeNonce: '__clerk_handshake_nonce',
  ticket: '__clerk_ticket',
  status: '__clerk_status',
  createdSession: '__clerk_created_session',
  testingToken: '__clerk_testing_token',
  rotatingTokenNonce: 'rotating_token_nonce',
  redirectUrl: 'redirect_url',
} as const;

/** Cookie names; the ones on the application's host also exist with an instance suffix (see `cookieSuffix`). */
export const CookieName = {
  client: '__client',
  clientUat: '__client_uat',
  session: '__session',
  devBrowser: '__clerk_db_jwt',
  activeContext: 'clerk_active_context',
  refresh: '__refresh',
  handshake: '__clerk_handshake',
} as const;

/** Response header that replaces the development browser's token. */
export const DEV_BROWSER_HEADER = 'clerk-db-jwt';

/** Requests with these session paths carry no `_clerk_session_id`. */
export const SESSIONLESS_PATHS = ['/client', '/waitlist'] as const;

/** Seconds a session token lives (`exp - iat`). */
export const SESSION_TOKEN_LIFETIME_SECONDS = 60;
