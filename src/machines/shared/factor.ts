/** A way to prove who one is, as an attempt offers it. Read from resources; never changed here. */

/** One factor. Field names are those of ClerkJS resources, so theirs and ours fit. */
export interface Factor {
  readonly strategy: string;
  readonly safeIdentifier?: string | undefined;
  readonly emailAddressId?: string | undefined;
  readonly phoneNumberId?: string | undefined;
  readonly web3WalletId?: string | undefined;
  readonly passkeyId?: string | undefined;
  readonly enterpriseConnectionId?: string | undefined;
  readonly enterpriseConnectionName?: string | undefined;
  readonly primary?: boolean | null | undefined;
  readonly default?: boolean | undefined;
  readonly channel?: string | undefined;
}
