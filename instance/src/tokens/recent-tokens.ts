/**
 * Tokens of the last seconds. Reading the client carries a token for every session, and signing is by far its dearest
 * part; a token that says the same and has most of its life ahead serves as well. Explicit minting never comes here.
 */

/** How old a token may be when it is handed out again. */
const FRESH_MS = 10_000;
const MOST_TOKENS = 20_000;

/** When it is, and since when tokens are acceptable (they must not be older than the client's last change). */
export interface TokenTimes {
  readonly now: number;
  readonly notBefore: number;
}

/** A bounded cache by claims. */
export class RecentTokens {
  readonly #tokens = new Map<string, { readonly jwt: string; readonly mintedAt: number }>();

  /** The token for `key`, or what `mint` makes. */
  get(key: string, times: TokenTimes, mint: () => string): string {
    const known = this.#tokens.get(key);
    const usable = known && known.mintedAt <= times.now && times.now - known.mintedAt < FRESH_MS;
    if (usable && known.mintedAt >= times.notBefore) return known.jwt;
    const jwt = mint();
    this.#tokens.delete(key);
    if (this.#tokens.size >= MOST_TOKENS) this.#dropOldest();
    this.#tokens.set(key, { jwt, mintedAt: times.now });
    return jwt;
  }

  /** Maps keep insertion order, so the first half is the older half. */
  #dropOldest(): void {
    let left = MOST_TOKENS / 2;
    for (const key of this.#tokens.keys()) {
      if (left-- <= 0) return;
      this.#tokens.delete(key);
    }
  }
}
