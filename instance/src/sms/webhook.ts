/** Sends text messages by handing them to the operator's own address as JSON. */
import type { OutboxMessage } from '../domain/entities.js';

/** Hands a text message over; rejects when it was not accepted. */
export type SmsSender = (message: Pick<OutboxMessage, 'id' | 'to' | 'text'>) => Promise<void>;

const TIMEOUT_MS = 10_000;

/** A sender that posts to `url`. The message's id lets the receiver recognise a repetition. */
export function createWebhookSmsSender(url: string): SmsSender {
  return async ({ id, to, text }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The SMS webhook answered ${response.status}`);
  };
}
