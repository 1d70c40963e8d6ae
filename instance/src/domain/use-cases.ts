/**
 * Signatures of every use case (the functions live in one file each and are re-exported by `domain/index.ts`).
 * `Run<Params, Response>` = `(ports, context, params) => Promise<Outcome<Response>>`.
 */
import type { Metadata } from './entities.js';

/** Parameters of `POST /v1/client/sign_ins`; absent = undefined, never empty. */
export interface CreateSignInParams {
  readonly identifier?: string | undefined;
  readonly strategy?: string | undefined;
  readonly password?: string | undefined;
  readonly ticket?: string | undefined;
  readonly transfer?: boolean | undefined;
  readonly redirectUrl?: string | undefined;
  readonly actionCompleteRedirectUrl?: string | undefined;
  readonly locale?: string | undefined;
}

/** Parameters of `…/prepare_first_factor`. */
export interface PrepareFactorParams {
  readonly strategy?: string | undefined;
  readonly emailAddressId?: string | undefined;
  readonly phoneNumberId?: string | undefined;
  readonly channel?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly actionCompleteRedirectUrl?: string | undefined;
}

/** Parameters of `…/attempt_first_factor`. */
export interface AttemptFactorParams {
  readonly strategy?: string | undefined;
  readonly code?: string | undefined;
  readonly password?: string | undefined;
  readonly ticket?: string | undefined;
  readonly token?: string | undefined;
  readonly publicKeyCredential?: string | undefined;
}

/** Parameters of `POST /v1/client/sign_ups` and its PATCH. Empty text in an update clears an optional field. */
export interface SignUpParams {
  readonly emailAddress?: string | undefined;
  readonly phoneNumber?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly unsafeMetadata?: Metadata | undefined;
  readonly legalAccepted?: boolean | undefined;
  readonly strategy?: string | undefined;
  readonly ticket?: string | undefined;
  readonly transfer?: boolean | undefined;
  readonly redirectUrl?: string | undefined;
  readonly locale?: string | undefined;
}

/** Parameters of a sign-up's `…/prepare_verification` and `…/attempt_verification`. */
export interface SignUpVerificationParams {
  readonly strategy?: string | undefined;
  readonly code?: string | undefined;
  readonly channel?: string | undefined;
  readonly redirectUrl?: string | undefined;
}

/** Parameters of `…/sessions/{id}/touch`. `null` = personal account, undefined = keep. */
export interface TouchSessionParams {
  readonly activeOrganizationId?: string | null | undefined;
  readonly intent?: string | undefined;
}

/** Parameters of `…/sessions/{id}/tokens`. `null` = personal account, undefined = keep. */
export interface MintTokenParams {
  readonly organizationId?: string | null | undefined;
}

/*
identifyRequest(ports, instance, {clientTokens: readonly string[], devBrowserToken: string|null, devBrowserRequired: boolean}) → Promise<Identity>
   throws dev_browser_unauthenticated; several __client cookies may be given, the one that verifies wins.
requireSigned(ports, context, sessionId: string|null) → Promise<Signed>       throws authentication_invalid / signed_out (401)

createDevBrowser(ports, instance) → Promise<{id, token}>   (token is what the wire calls id)
readClient(ports, context) → Promise<Outcome<ClientView|null>>
createClient(ports, context) → Promise<Outcome<ClientView>>
destroyClient(ports, context) → Promise<Outcome<ClientView|null>>     DELETE /v1/client
signOutAll(ports, context) → Promise<Outcome<ClientView|null>>        DELETE /v1/client/sessions

createSignIn(ports, context, CreateSignInParams) → Promise<Outcome<SignInView>>
readSignIn(ports, context, id), prepareFirstFactor(ports, context, id, PrepareFactorParams), attemptFirstFactor(ports, context, id, AttemptFactorParams),
prepareSecondFactor, attemptSecondFactor: same shape → Promise<Outcome<SignInView>>
createSignUp(ports, context, SignUpParams), readSignUp(ports, context, id), updateSignUp(ports, context, id, SignUpParams),
prepareSignUpVerification / attemptSignUpVerification (ports, context, id, SignUpVerificationParams) → Promise<Outcome<SignUpView>>

readSession / touchSession(…, TouchSessionParams) / endSession / removeSession (ports, context, id) → Promise<Outcome<SessionView>>
mintToken(ports, context, id, MintTokenParams) → Promise<string /* jwt )>
listActiveSessions(ports, context, signed) → Promise<SessionView[]>           GET /v1/me/sessions/active
revokeSession(ports, context, signed, id) → Promise<Outcome<SessionView>>     POST /v1/me/sessions/{id}/revoke
readMe(ports, context, signed) → Promise<Outcome<UserView>>

handshake(ports, context, {sessionToken, devBrowserToken, organizationId, format: 'nonce'|'token', suffix}) →
   Promise<{kind: 'token', token} | {kind: 'nonce', nonce}> ; readHandshakePayload(ports, instance, nonce) → Promise<string[]|null>
signingKeys(ports, instance) → Promise<SigningKey[]>

createApplication(ports, {name, slug?, environmentType?, settings?}) → Promise<{application, instance, secretKey}>
createInstance(ports, applicationId, {environmentType, slug, settings?}) → Promise<{instance, secretKey}>
updateSettings(ports, instanceId, SettingsPatch) → Promise<Instance>
secretKeyOf(ports, SecretKey, Instance) → string (re-derived)   verifySecretKey(ports, text) → Promise<Instance>  throws clerk_key_invalid
readUser(ports, instance, id) → Promise<UserView>; listUsers(ports, instance, UserQuery) → Promise<UserView[]>; countUsers → number
consumeLimit(ports, key, {limit, windowMs}) → Promise<void>   throws too_many_requests with retryAfter

Serializers (serializers/index.ts): clientJson(ClientView), sessionJson(SessionView), signInJson, signUpJson, userJson, backendUserJson,
   environmentJson(instance, addresses), jwksJson(keys), tokenJson(jwt), sessionWithActivityJson(SessionView), deletedJson(object, id)
Adapters: storage/index.ts openStore({databaseUrl?, file?, inMemory?}) → Promise<Store>; tokens/index.ts openKeyring({file?} ) → Keyring {digester, sealer},
   createTokenIssuer(keyring), createHasher('fast'|'default'), createIds(random), systemRandom, systemClock
*/
