/** Sends invitations. They stand whether or not the mail server is there: the outbox notes the failure, the list shows them. */
import { ApiError } from '../api-error.js';
import type { Instance, OutboxMessage } from '../entities.js';
import type { Ports } from '../ports.js';
import { deliverMessages } from '../verification/messages.js';

/** Hands each message over; one that fails keeps none of the others back. */
export async function deliverInvitations(
  ports: Ports,
  instance: Instance,
  messages: readonly OutboxMessage[],
): Promise<void> {
  for (const message of messages) {
    try {
      await deliverMessages(ports, instance, [message]);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
}
