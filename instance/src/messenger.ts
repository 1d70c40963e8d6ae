/** Delivery: what the domain hands over after its commit goes out by SMTP or webhook, where these are configured. */
import { ApiError } from './domain/api-error.js';
import type { OutboxMessage } from './domain/entities.js';
import type { Messenger } from './domain/ports.js';
import type { Logger } from './logger.js';
import type { SmsSender } from './sms/webhook.js';
import type { MailSender } from './mail/smtp.js';
import { composeMessage } from './mail/templates.js';

/** The ways out. Without one, a message stays in the outbox, which in development is where it is read. */
export interface Deliveries {
  readonly mail: MailSender | null;
  readonly sms: SmsSender | null;
}

/** The messenger over these ways out. */
export function createMessenger({ mail, sms }: Deliveries, logger: Pick<Logger, 'warn'>): Messenger {
  return {
    compose: composeMessage,
    async deliver(_instance, message) {
      try {
        if (message.channel === 'email') await mail?.send(message);
        else await sms?.(message);
      } catch (error) {
        logger.warn({ err: error, messageId: message.id, channel: message.channel }, 'a message was not delivered');
        throw undelivered(message);
      }
    },
  };
}

/** The person can try again: the attempt stays as it was. */
function undelivered(message: OutboxMessage): ApiError {
  if (message.channel === 'sms') {
    return new ApiError('sms_send_error', {
      longMessage: 'The text message could not be sent. Try again in a moment.',
    });
  }
  return new ApiError('service_unavailable', {
    longMessage: 'The e-mail could not be sent. Try again in a moment.',
    retryAfter: 5,
  });
}
