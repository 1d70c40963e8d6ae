/** Ending many sessions of one user. */
import type { User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { revoke } from './active-sessions.js';

/** Ends the user's sessions, except one. */
export async function revokeSessions(
  ports: Ports,
  repositories: Repositories,
  { instanceId, id }: Pick<User, 'instanceId' | 'id'>,
  exceptSessionId: string | null,
  actorId: string | null,
): Promise<void> {
  for (const session of await repositories.sessions.listOpenForUser(instanceId, id)) {
    if (session.id !== exceptSessionId) await revoke(ports, repositories, session, actorId);
  }
}
