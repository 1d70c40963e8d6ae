/** Messages with codes: stored in the transaction that makes the code, delivered after its commit. */
import type { Instance, MessageKind, OutboxMessage } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { CODE_LIFETIME_MS } from './codes.js';

/** What the message says. */
export interface CodeMessage {
  readonly instance: Instance;
  readonly kind: MessageKind;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly code: string;
  readonly locale: string | null;
}

/** Writes the message to the outbox. */
export async function storeCodeMessage(
  ports: Pick<Ports, 'ids' | 'clock' | 'messenger'>,
  repositories: Pick<Repositories, 'outbox'>,
  { instance, kind, channel, to, code, locale }: CodeMessage,
): Promise<OutboxMessage> {
  const expiresInMinutes = CODE_LIFETIME_MS / 60_000;
  const body = ports.messenger.compose(instance, { kind, channel, to, code, locale, expiresInMinutes });
  const message: OutboxMessage = {
    id: ports.ids.create('msg'),
    instanceId: instance.id,
    channel,
    kind,
    to,
    ...body,
    code,
    status: 'queued',
    attempts: 0,
    error: null,
    createdAt: ports.clock.now(),
    sentAt: null,
  };
  await repositories.outbox.insert(message);
  return message;
}

/** Hands stored messages over and notes how that went. Throws the first failure, after noting it. */
export async function deliverMessages(
  ports: Pick<Ports, 'store' | 'clock' | 'messenger'>,
  instance: Instance,
  messages: readonly OutboxMessage[],
): Promise<void> {
  for (const message of messages) {
    const attempts = message.attempts + 1;
    try {
      await ports.messenger.deliver(instance, message);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      const change = { status: 'failed', attempts, error: reason, sentAt: null } as const;
      await ports.store.write(({ outbox }) => outbox.mark(message.id, change));
      throw error;
    }
    const change = { status: 'sent', attempts, error: null, sentAt: ports.clock.now() } as const;
    await ports.store.write(({ outbox }) => outbox.mark(message.id, change));
  }
}
