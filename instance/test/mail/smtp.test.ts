/** A real conversation with a real SMTP server: what arrives is what was composed, for one recipient. */
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createSmtpSender } from '../../src/mail/smtp.js';

interface Received {
  readonly recipients: string[];
  readonly mail: ParsedMail;
}

describe('createSmtpSender', () => {
  const received: Received[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refusing ? new Error('mailbox unavailable') : null),
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), mail });
        done();
      });
    },
  });
  let url = '';

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  after(async () => {
    await new Promise<void>((resolve) => server.close(resolve));
  });

  const message = { id: 'msg_1', to: 'ada@example.com', subject: 'Your code', text: '135792', html: '<p>135792</p>' };

  it('delivers subject and both bodies', async () => {
    const sender = createSmtpSender(url, 'Acme <no-reply@acme.test>');

    await sender.send(message);
    sender.close();

    const arrived = received.at(-1);
    assert.deepEqual(arrived?.recipients, ['ada@example.com']);
    assert.equal(arrived.mail.subject, 'Your code');
    assert.equal(arrived.mail.from?.text, '"Acme" <no-reply@acme.test>');
    assert.match(arrived.mail.text ?? '', /135792/);
    assert.match(String(arrived.mail.html), /<p>135792<\/p>/);
  });

  it('cannot be talked into further recipients or headers', async () => {
    const sender = createSmtpSender(url, 'no-reply@acme.test');

    await sender
      .send({ ...message, to: 'ada@example.com, eve@example.com', subject: 'a\r\nBcc: eve@example.com' })
      .catch(() => undefined);
    sender.close();

    assert.ok(received.every(({ recipients }) => !recipients.includes('eve@example.com')));
    assert.ok(received.every(({ mail }) => mail.bcc === undefined));
  });

  it('rejects when the server refuses', async () => {
    refusing = true;
    const sender = createSmtpSender(url, 'no-reply@acme.test');

    await assert.rejects(sender.send(message), /mailbox unavailable/);
    sender.close();
    refusing = false;
  });

  it('rejects when nobody listens', async () => {
    const sender = createSmtpSender('smtp://127.0.0.1:1', 'no-reply@acme.test');

    await assert.rejects(sender.send(message), /ECONNREFUSED/);
    sender.close();
  });
});
