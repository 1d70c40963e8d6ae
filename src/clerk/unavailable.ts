/** Members whose feature comes later: SDKs look for them and queue calls to them, so they exist and say so when used. */
import { featureNotAvailable } from '../transport/errors.js';

const REJECTING =
  'authenticateWithGoogleOneTap authenticateWithMetamask authenticateWithCoinbaseWallet authenticateWithOKXWallet authenticateWithBase authenticateWithSolana authenticateWithWeb3 handleRedirectCallback handleGoogleOneTapCallback handleEmailLinkVerification __internal_handleResourceCallback __internal_resumeAfterProtectCheck __internal_loadStripeJs __experimental_checkout';
const WARNING =
  '__internal_openCheckout __internal_closeCheckout __internal_openPlanDetails __internal_closePlanDetails __internal_openSubscriptionDetails __internal_closeSubscriptionDetails __internal_openReverification __internal_closeReverification __internal_openEnableOrganizationsPrompt __internal_closeEnableOrganizationsPrompt __internal_mountConfigureDirectorySync __internal_unmountConfigureDirectorySync __internal_mountOAuthDeviceVerification __internal_unmountOAuthDeviceVerification';
const GROUPS = {
  apiKeys: 'getAll create revoke',
  oauthApplication: 'getConsentInfo buildConsentActionUrl',
  billing:
    'getPlans getPlan getSubscription getStatements getStatement getPaymentAttempts getPaymentAttempt startCheckout',
};

/** Names of the members that reject with `feature_not_available`. */
export type UnavailableMethods = {
  readonly [
    Name in
      | 'handleRedirectCallback'
      | 'handleGoogleOneTapCallback'
      | 'handleEmailLinkVerification'
      | `authenticateWith${'GoogleOneTap' | 'Metamask' | 'CoinbaseWallet' | 'OKXWallet' | 'Base' | 'Solana' | 'Web3'}`
  ]: (params?: unknown, navigate?: (to: string) => unknown) => Promise<never>;
};

/** Makes the members. */
export function createUnavailable(): UnavailableMethods {
  const rejecting = (names: string, prefix = 'clerk.'): Record<string, unknown> =>
    Object.fromEntries(
      names.split(' ').map((name) => [name, () => Promise.reject(featureNotAvailable(prefix + name))]),
    );
  const groups = Object.entries(GROUPS).map(([group, names]) => [group, rejecting(names, `clerk.${group}.`)]);
  const warn = (name: string) => (): void => console.warn(featureNotAvailable(`clerk.${name}`).message);
  return {
    ...(rejecting(REJECTING) as UnavailableMethods), // the list holds every name of the type
    ...(Object.fromEntries(groups) as object),
    ...Object.fromEntries(WARNING.split(' ').map((name) => [name, warn(name)])),
  };
}
