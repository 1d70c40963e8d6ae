/** Sees a Clerk object through the root machine's port. */
import type { FlowClerk } from '../shared/ports.js';
import { taskOf } from '../shared/read-world.js';
import type { ClerkFacts, ClerkPort } from './clerk.machine.js';

/** What this port needs of a Clerk object beyond what flows need. */
export interface RootClerk extends FlowClerk {
  readonly organization?: { readonly id: string } | null | undefined;
}

const STATUSES: readonly string[] = ['loading', 'ready', 'degraded', 'error'];

/** Makes the port. `loadOptions` are handed to `clerk.load`. */
export function createClerkPort(clerk: RootClerk, loadOptions?: object): ClerkPort {
  const read = (): ClerkFacts => {
    const { session, organization } = clerk;
    const status = STATUSES.find((known) => known === clerk.status) ?? (clerk.loaded ? 'ready' : 'loading');
    return {
      status: status as ClerkFacts['status'], // one of the list
      sessionId: session ? session.id : session,
      organizationId: organization?.id ?? null,
      task: session ? taskOf(session) : null,
    };
  };
  return {
    read,
    subscribe: (listener) => {
      const tell = (): void => listener(read());
      const unsubscribe = clerk.addListener(tell, { skipInitialEmit: true });
      clerk.on?.('status', tell);
      return () => {
        unsubscribe();
        clerk.off?.('status', tell);
      };
    },
    load: async () => clerk.load?.(loadOptions as never), // each implementation types its own options
    activate: async ({ kind, ...params }) =>
      // As above, for parameters.
      kind === 'sign-out' ? clerk.signOut?.(params as never) : clerk.setActive(params as never),
  };
}
