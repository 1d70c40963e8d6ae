/** What use cases are asked with: the parameters of requests, in our own names, checked for their shape by the routes. */
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
