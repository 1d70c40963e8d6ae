/** The Clerk object: a facade over the pieces in this folder. */
import type { ClerkConstructorOptions } from './options.js';
import type { ClerkMembers } from './surface.js';
import type { TokenRefresherLoader } from './token-refresher.js';

/** The members come from the pieces, so the class is declared as having them. */
const Members = class {} as unknown as new () => ClerkMembers;

/** The Clerk object. */
export class Clerk extends Members {
  /** Loads the token refresher; `src/index.ts` sets it. */
  static tokenRefresher: TokenRefresherLoader | undefined;

  constructor(publishableKey: string, options?: ClerkConstructorOptions) {
    super();
    void [publishableKey, options];
  }
}
