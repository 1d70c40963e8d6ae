/** Reads the outbox: what an instance has sent or would have sent. */
import { notFound } from './api-error.js';
import type { Instance, OutboxMessage } from './entities.js';
import type { Ports } from './ports.js';

/** Messages that a page or a script gets at once. */
const PAGE = 50;

/** The newest messages, of one address or of all. */
export async function readOutbox(ports: Ports, instance: Instance, to: string | undefined): Promise<OutboxMessage[]> {
  const query = { instanceId: instance.id, limit: PAGE, ...(to === undefined ? {} : { to }) };
  return ports.store.read(({ outbox }) => outbox.list(query));
}

/** One message of this instance. */
export async function readOutboxMessage(ports: Ports, instance: Instance, id: string): Promise<OutboxMessage> {
  const message = await ports.store.read(({ outbox }) => outbox.get(id));
  if (message?.instanceId !== instance.id) throw notFound('message');
  return message;
}
