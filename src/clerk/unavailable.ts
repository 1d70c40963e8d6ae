/** Members whose feature comes later: SDKs look for them and queue calls to them, so they exist and say so when used. */
import { featureNotAvailable } from '../transport/errors.js';

const WALLETS = 'Metamask CoinbaseWallet OKXWallet Base Solana Web3';
const REJECTING = `handleRedirectCallback handleGoogleOneTapCallback handleEmailLinkVerification authenticateWithGoogleOneTap __internal_handleResourceCallback __internal_resumeAfterProtectCheck __internal_loadStripeJs __experimental_checkout ${WALLETS.replace(/\w+/g, 'authenticateWith$&')}`;
const DIALOGS = 'Checkout PlanDetails SubscriptionDetails Reverification EnableOrganizationsPrompt';
const MOUNTS = 'ConfigureDirectorySync OAuthDeviceVerification';
const WARNING = `${DIALOGS.replace(/\w+/g, '__internal_open$& __internal_close$&')} ${MOUNTS.replace(/\w+/g, '__internal_mount$& __internal_unmount$&')}`;
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
