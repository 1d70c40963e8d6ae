/** Ways to sign in and up that come with a later version: popup, passkey, wallets. */

/** Names of the methods; the modules of lazy methods hold a function for each. */
export const UNAVAILABLE_WAYS =
  'authenticateWithPopup authenticateWithPasskey authenticateWithWeb3 authenticateWithMetamask authenticateWithCoinbaseWallet authenticateWithOKXWallet authenticateWithBase authenticateWithSolana';
