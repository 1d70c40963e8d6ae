/** The event log: every change with who made it. Written in the transaction of the change, so neither exists alone. */
import type { Metadata } from './entities.js';
import type { Ports } from './ports.js';
import type { Repositories } from './repositories.js';

/** Something that happened. `actorId` is a user, or null for the holder of the secret key. */
export interface EventInput {
  readonly instanceId: string;
  readonly type: string;
  readonly actorId: string | null;
  readonly subjectId: string;
  /** Ids and names only: no secrets, no personal data beyond what the subject's owner sees. */
  readonly data?: Metadata;
}

/** Appends to the log. */
export async function recordEvent(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Pick<Repositories, 'events'>,
  event: EventInput,
): Promise<void> {
  await repositories.events.append({
    id: ports.ids.create('evt'),
    data: {},
    ...event,
    createdAt: ports.clock.now(),
  });
}
