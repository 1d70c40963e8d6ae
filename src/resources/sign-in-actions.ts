/** Steps of a sign-in that few pages take. Loaded when first called. */
import { ClerkRuntimeError } from '../transport/errors.js';
import type { AuthenticateWithRedirectParams } from './redirect-params.js';
import type { SignIn } from './sign-in.js';

export * from './later-ways.js';

/** Leaves the page for a provider. */
export async function authenticateWithRedirect(self: SignIn, params: AuthenticateWithRedirectParams): Promise<void> {
  const { redirectUrlComplete, continueSignIn, ...rest } = params;
  const body = { ...rest, actionCompleteRedirectUrl: redirectUrlComplete };
  await (continueSignIn && self.id ? self.prepareFirstFactor(body) : self.create(body));
  const url = self.firstFactorVerification.externalVerificationRedirectURL;
  if (!url) throw new ClerkRuntimeError('The server named no address.', { code: 'oauth_missing_verification_url' });
  self.context.leaveTo(url);
}

/** Answers a protect check of a real Clerk instance. */
export function submitProtectCheck(self: SignIn, params: { readonly proofToken: string }): Promise<SignIn> {
  return self.send({ method: 'PATCH', path: `${self.path()}/protect_check`, body: params });
}
