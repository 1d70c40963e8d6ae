/** Steps of a sign-up under their longer names, and those that few pages take. Loaded when first called. */
import type { Strategy } from '../protocol/index.js';
import { ClerkRuntimeError } from '../transport/errors.js';
import type { AuthenticateWithRedirectParams } from './redirect-params.js';
import type { CallOptions } from './resource-context.js';
import type { PrepareSignUpVerificationParams, SignUp, SignUpParams } from './sign-up.js';

export * from './later-ways.js';

type Prepare = Partial<PrepareSignUpVerificationParams>;
type Code = { readonly code: string };

/** Starts or updates, whichever applies. */
export function upsert(self: SignUp, params: SignUpParams, options?: CallOptions): Promise<SignUp> {
  return self.id ? self.update(params, options) : self.create(params, options);
}

/** Sends a code (default) or a link to the address. */
export function prepareEmailAddressVerification(self: SignUp, params?: Prepare): Promise<SignUp> {
  return self.prepareVerification({ strategy: 'email_code', ...params });
}

/** Answers with the code from the mail. */
export function attemptEmailAddressVerification(self: SignUp, params: Code): Promise<SignUp> {
  return self.attemptVerification({ strategy: 'email_code', ...params });
}

/** Sends a code to the number. */
export function preparePhoneNumberVerification(self: SignUp, params?: Prepare): Promise<SignUp> {
  return self.prepareVerification({ strategy: 'phone_code', ...params });
}

/** Answers with the code from the message. */
export function attemptPhoneNumberVerification(self: SignUp, params: Code): Promise<SignUp> {
  return self.attemptVerification({ strategy: 'phone_code', ...params });
}

/** Asks for the text that the wallet signs. */
export function prepareWeb3WalletVerification(self: SignUp, params?: Prepare): Promise<SignUp> {
  return self.prepareVerification({ strategy: 'web3_metamask_signature', ...params });
}

/** Answers with the wallet's signature. */
export function attemptWeb3WalletVerification(
  self: SignUp,
  params: { readonly signature: string; readonly strategy?: Strategy },
): Promise<SignUp> {
  return self.attemptVerification({ strategy: 'web3_metamask_signature', ...params });
}

/** Leaves the page for a provider. */
export async function authenticateWithRedirect(self: SignUp, params: AuthenticateWithRedirectParams): Promise<void> {
  const { redirectUrlComplete, continueSignUp, ...rest } = params;
  const body = { ...rest, actionCompleteRedirectUrl: redirectUrlComplete };
  await (continueSignUp && self.id ? self.update(body) : self.create(body));
  const url = self.verifications.externalAccount.externalVerificationRedirectURL;
  if (!url) throw new ClerkRuntimeError('The server named no address.', { code: 'oauth_missing_verification_url' });
  self.context.leaveTo(url);
}

/** Answers a protect check of a real Clerk instance. */
export function submitProtectCheck(self: SignUp, params: { readonly proofToken: string }): Promise<SignUp> {
  return self.send({ method: 'PATCH', path: `${self.path()}/protect_check`, body: params });
}
