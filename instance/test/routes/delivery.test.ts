/** Codes by a real SMTP server: what arrives is the code that works; when nothing arrives, the person can try again. */
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { text, type Browser } from '../support/browser.js';
import { freshEmail, freshPassword, refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('delivery by SMTP', () => {
  const mails: string[] = [];
  let down = false;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => done(down ? new Error('not now') : null),
    onData(stream, _session, done) {
      let mail = '';
      stream.on('data', (chunk: Buffer) => {
        mail += chunk.toString();
      });
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
  let server: TestServer;
  let browser: Browser;

  before(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo; // A TCP server's address is an object.
    server = await startServer({ smtpUrl: `smtp://127.0.0.1:${port}` });
    browser = await server.browser().open();
  });
  after(async () => {
    await server.close();
    await new Promise<void>((resolve) => smtp.close(resolve));
  });

  async function begin(): Promise<{ path: string; email: string }> {
    const email = freshEmail();
    const { body } = await browser.post('/v1/client/sign_ups', { email_address: email, password: freshPassword() });
    return { path: `/v1/client/sign_ups/${text(body['response']?.['id'])}`, email };
  }

  it('sends the code that completes the sign-up', async () => {
    const { path, email } = await begin();
    await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    const code = /^Subject: (\d{6})/m.exec(mails.at(-1) ?? '')?.[1] ?? '';

    const done = await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code });

    assert.match(mails.at(-1) ?? '', new RegExp(`^To: ${email}`, 'm'));
    assert.equal(done.body['response']?.['status'], 'complete');
    await browser.delete('/v1/client/sessions');
  });

  it('tells when the mail server is down, and the same attempt goes on when it is back', async () => {
    const { path, email } = await begin();
    down = true;
    const failed = await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    down = false;
    server.clock.advance(60_000);
    const again = await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    const code = await server.readCode(email);
    const done = await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code });

    assert.equal(failed.status, 503);
    assert.equal(refusal(failed.body).code, 'service_unavailable');
    assert.ok(Number(failed.headers.get('retry-after')) > 0);
    assert.equal(again.status, 200);
    assert.equal(done.body['response']?.['status'], 'complete');
  });

  it('notes in the outbox what was sent and what was not', async () => {
    const messages = await server.instance.outbox.list();

    assert.deepEqual(new Set(messages.map(({ status }) => status)), new Set(['sent', 'failed']));
  });

  it('leaves no code in the log', async () => {
    const codes = (await server.instance.outbox.list()).map(({ code }) => code ?? '');

    assert.ok(server.log.some((line) => line.includes('was not delivered')));
    for (const code of codes) assert.ok(!server.log.join('').includes(code));
  });
});
