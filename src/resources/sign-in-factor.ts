/** One way to prove a factor, as an attempt offers it. */
import type { PhoneCodeChannel, Strategy } from '../protocol/index.js';

/** A factor. The id that goes with the strategy tells which address, number, wallet or passkey. */
export interface SignInFactor {
  readonly strategy: Strategy;
  readonly safeIdentifier?: string;
  readonly emailAddressId?: string;
  readonly phoneNumberId?: string;
  readonly web3WalletId?: string;
  readonly passkeyId?: string;
  readonly enterpriseConnectionId?: string;
  readonly enterpriseConnectionName?: string;
  readonly primary?: boolean | null;
  readonly default?: boolean;
  readonly channel?: PhoneCodeChannel;
}
