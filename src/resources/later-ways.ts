/** Ways to sign in and up that come with a later version. Each rejects with `feature_not_available`. */
import { featureNotAvailable } from '../transport/errors.js';
import type { Resource } from './resource.js';

function later(name: string) {
  return (_self: Resource, _params?: unknown): Promise<never> => Promise.reject(featureNotAvailable(name));
}

/** In a popup window. */
export const authenticateWithPopup = later('authenticateWithPopup');
/** With a passkey. */
export const authenticateWithPasskey = later('authenticateWithPasskey');
/** With any wallet. */
export const authenticateWithWeb3 = later('authenticateWithWeb3');
/** With the wallet MetaMask. */
export const authenticateWithMetamask = later('authenticateWithMetamask');
/** With the wallet of Coinbase. */
export const authenticateWithCoinbaseWallet = later('authenticateWithCoinbaseWallet');
/** With the wallet of OKX. */
export const authenticateWithOKXWallet = later('authenticateWithOKXWallet');
/** With the wallet Base. */
export const authenticateWithBase = later('authenticateWithBase');
/** With a Solana wallet. */
export const authenticateWithSolana = later('authenticateWithSolana');
