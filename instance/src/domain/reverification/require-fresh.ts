/** Asks for a fresh proof before a sensitive action. Reads the session anew: it may have been re-verified a moment ago. */
import { ApiError } from '../api-error.js';
import type { Signed } from '../context.js';
import type { Instance } from '../entities.js';
import type { Ports } from '../ports.js';
import { secondFactors } from '../sign-in/factors.js';
import { requireFresh } from './reverification.js';

/** Refuses unless the person proved who they are within the last ten minutes, or the instance does not ask for it. */
export async function requireFreshSession(
  ports: Pick<Ports, 'store' | 'clock'>,
  instance: Instance,
  { session, user }: Signed,
): Promise<void> {
  // Whoever acts for somebody else has proved nothing of that person and may not change how they sign in.
  if (session.actor !== null) {
    throw new ApiError('resource_forbidden', { longMessage: 'This cannot be done while acting for somebody else.' });
  }
  const { current, own } = await ports.store.read(async ({ sessions, identifications }) => ({
    current: await sessions.get(instance.id, session.id),
    own: await identifications.listForUsers(instance.id, [user.id]),
  }));
  const hasSecondFactor = secondFactors(instance, user, own).length > 0;
  requireFresh(instance, current ?? session, hasSecondFactor, ports.clock.now());
}
