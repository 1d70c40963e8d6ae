/** The door of tokens, keys, hashes and chance. */
export { createIds, systemClock, systemRandom } from './chance.js';
export { createHasher, type HashCost } from './hasher.js';
export { createTokenIssuer } from './issuer.js';
export { keyringOf, openKeyring, type Keyring } from './keyring.js';
