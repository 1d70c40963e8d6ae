/** Messages with codes: stored in the transaction that makes the code, delivered after its commit. */
import { ApiError } from '../api-error.js';
import type { Instance, MessageKind, OutboxMessage, Verification } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { CODE_LIFETIME_MS, NOT_SENT } from './codes.js';

/** Codes that one address gets in a window, whoever asks and for whatever: nobody's mailbox is flooded through us. */
const CODES_PER_ADDRESS = { limit: 10, windowMs: 10 * 60_000 };

/** What the message says. */
export interface CodeMessage {
  readonly instance: Instance;
  readonly kind: MessageKind;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly code: string;
  readonly verification: Pick<Verification, 'id'>;
  readonly locale: string | null;
}

/** Writes the message to the outbox, unless the address has had its share of codes. */
export async function storeCodeMessage(
  ports: Pick<Ports, 'ids' | 'clock' | 'messenger' | 'rateLimits'>,
  repositories: Pick<Repositories, 'outbox' | 'limits'>,
  { instance, kind, channel, to, code, verification, locale }: CodeMessage,
): Promise<OutboxMessage> {
  await takeSlot(ports, repositories, instance, to);
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
    verificationId: verification.id,
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
      await ports.store.write(async (repositories) => {
        await repositories.outbox.mark(message.id, change);
        await voidCode(ports, repositories, message);
      });
      throw error;
    }
    const change = { status: 'sent', attempts, error: null, sentAt: ports.clock.now() } as const;
    await ports.store.write(({ outbox }) => outbox.mark(message.id, change));
  }
}

/** A code that never left is worthless, and does not make anybody wait for the next one. */
async function voidCode(
  { clock }: Pick<Ports, 'clock'>,
  { verifications }: Pick<Repositories, 'verifications'>,
  { instanceId, verificationId }: OutboxMessage,
): Promise<void> {
  const verification = verificationId === undefined ? null : await verifications.get(instanceId, verificationId);
  if (verification?.status !== 'unverified') return;
  await verifications.update({ ...verification, status: 'failed', errorCode: NOT_SENT, updatedAt: clock.now() });
}

async function takeSlot(
  { clock, rateLimits }: Pick<Ports, 'clock' | 'rateLimits'>,
  { limits }: Pick<Repositories, 'limits'>,
  instance: Instance,
  to: string,
): Promise<void> {
  if (!rateLimits) return;
  const now = clock.now();
  const { limit, windowMs } = CODES_PER_ADDRESS;
  const { count, resetAt } = await limits.hit(`codes ${instance.id} ${to.toLowerCase()}`, windowMs, now);
  if (count <= limit) return;
  throw new ApiError('verification_code_too_many_requests', { retryAfter: Math.ceil((resetAt - now) / 1000) });
}
