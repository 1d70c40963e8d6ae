/** Makes the page's Clerk object for `clerk.browser.js`: with the token machine, and with tags that define themselves. */
import type { TagDefiner } from '../clerk/components.js';
import { Clerk } from '../clerk/clerk.js';
import type { ClerkConstructorOptions } from '../clerk/options.js';
import type { TokenRefresherLoader } from '../clerk/token-refresher.js';
import { provideDefaultScope } from '../ui/scope.js';

/** What SDKs put on the window to be told when the object is ready. */
interface ReadySignal {
  readonly __resolve?: () => void;
  readonly __reject?: (error: Error) => void;
}

/** What the script knows. */
export interface PageClerkOptions extends ClerkConstructorOptions {
  readonly publishableKey: string;
  readonly defineTag: TagDefiner;
  readonly fetch: typeof fetch;
  readonly ready: ReadySignal | undefined;
}

/** Makes the object and offers it to every tag of the page. */
export function createPageClerk({ publishableKey, defineTag, ready, fetch, ...options }: PageClerkOptions): Clerk {
  class PageClerk extends Clerk {
    static override tokenRefresher: TokenRefresherLoader = async () =>
      (await import('../machines/token/index.js')).tokenRefresher;
    static override defineTag = defineTag;
  }
  const clerk = new PageClerk(publishableKey, options, { fetch });
  provideDefaultScope({ clerk });
  clerk.on('status', (status) => {
    if (status === 'ready' || status === 'degraded') ready?.__resolve?.();
    if (status === 'error') ready?.__reject?.(new Error('clerk-kit: the Clerk object could not be loaded.'));
  });
  return clerk;
}
