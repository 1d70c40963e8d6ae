/** Messages of the outbox, for scripts and tests. */
import type { OutboxMessage } from '../domain/entities.js';

/** A message as scripts read it. */
export function outboxMessageJson(message: OutboxMessage): Record<string, unknown> {
  return {
    object: 'outbox_message',
    id: message.id,
    channel: message.channel,
    kind: message.kind,
    to: message.to,
    subject: message.subject,
    text: message.text,
    html: message.html,
    code: message.code,
    status: message.status,
    error: message.error,
    created_at: message.createdAt,
    sent_at: message.sentAt,
  };
}
