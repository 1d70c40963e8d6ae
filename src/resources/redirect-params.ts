/** Parameters of a sign-in or sign-up that leaves the page and comes back. */
import type { OAuthStrategy } from '../protocol/index.js';

/** Parameters of `authenticateWithRedirect`. */
export interface AuthenticateWithRedirectParams {
  readonly strategy: OAuthStrategy | 'enterprise_sso' | 'saml';
  /** The page that finishes the flow (`handleRedirectCallback`). */
  readonly redirectUrl: string;
  /** Where to go when nothing is left to do. */
  readonly redirectUrlComplete: string;
  readonly identifier?: string | undefined;
  readonly emailAddress?: string | undefined;
  readonly enterpriseConnectionId?: string | undefined;
  readonly oidcPrompt?: string | undefined;
  readonly oidcLoginHint?: string | undefined;
  readonly legalAccepted?: boolean | undefined;
  readonly unsafeMetadata?: Record<string, unknown> | undefined;
  readonly continueSignIn?: boolean | undefined;
  readonly continueSignUp?: boolean | undefined;
}
