/** Sends e-mail by SMTP. The driver is loaded when the first message goes out, so servers without SMTP never pay for it. */
import type { Transporter } from 'nodemailer';
import type { OutboxMessage } from '../domain/entities.js';

/** Hands an e-mail to the mail server; rejects when it was not accepted. */
export interface MailSender {
  send(message: Pick<OutboxMessage, 'id' | 'to' | 'subject' | 'text' | 'html'>): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 10_000;

/** A sender for an `smtp://` or `smtps://` address. */
export function createSmtpSender(smtpUrl: string, from: string): MailSender {
  let transporter: Promise<Transporter> | null = null;

  async function connect(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    const url = new URL(smtpUrl);
    const secure = url.protocol === 'smtps:';
    return createTransport({
      host: url.hostname,
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      ...(url.username === ''
        ? {}
        : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // Bodies are composed here and never name files or addresses to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  return {
    async send({ id, to, subject, text, html }) {
      transporter ??= connect();
      await (
        await transporter
      ).sendMail({
        from,
        // An address object is never parsed as a list, so one recipient stays one recipient.
        to: { name: '', address: to },
        subject,
        text,
        ...(html === null ? {} : { html }),
        headers: { 'X-Entity-Ref-ID': id, 'Auto-Submitted': 'auto-generated' },
      });
    },
    close() {
      void transporter?.then((open) => open.close());
    },
  };
}
