/** Messages: names from people travel into other people's mailboxes, so they are text and nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import type { Instance } from '../../src/domain/entities.js';
import type { MessageInput } from '../../src/domain/ports.js';
import { composeMessage } from '../../src/mail/templates.js';

function instanceNamed(applicationName: string): Instance {
  return {
    id: 'ins_1',
    applicationId: 'app_1',
    applicationName,
    environmentType: 'development',
    slug: null,
    settings: DEFAULT_SETTINGS,
    createdAt: 0,
    updatedAt: 0,
  };
}

const code: MessageInput = {
  kind: 'verification_code',
  channel: 'email',
  to: 'ada@example.com',
  code: '135792',
  locale: null,
  expiresInMinutes: 10,
};

const HOSTILE = '<img src=x onerror=alert(1)>\r\nBcc: all@example.com\u2028"\'&';

describe('composeMessage', () => {
  it('puts the code into both bodies and says how long it is good for', () => {
    const { subject, text, html } = composeMessage(instanceNamed('Acme'), code);

    assert.match(subject, /verification code/);
    assert.match(text, /135792/);
    assert.match(text, /10 minutes/);
    assert.match(html ?? '', /135792/);
  });

  it('escapes the application name in markup and keeps it on one line elsewhere', () => {
    const { subject, text, html } = composeMessage(instanceNamed(HOSTILE), code);

    assert.ok(!html?.includes('<img'));
    assert.doesNotMatch(subject, /[\r\n\u2028]/);
    assert.doesNotMatch(text, /^Bcc:/m);
  });

  it('escapes organization and inviter, and cuts endless names', () => {
    const { subject, html } = composeMessage(instanceNamed('Acme'), {
      ...code,
      kind: 'organization_invitation',
      url: 'https://example.com/?a=1&b="2"',
      names: { organization: `${HOSTILE}${'x'.repeat(5000)}`, inviter: HOSTILE },
    });

    assert.ok(!html?.includes('<img'));
    assert.ok(subject.length < 200);
    assert.doesNotMatch(subject, /[\r\n]/);
  });

  it('links only to web addresses', () => {
    const { html } = composeMessage(instanceNamed('Acme'), {
      kind: 'invitation',
      channel: 'email',
      to: 'ada@example.com',
      url: 'javascript:alert(1)',
      locale: null,
      expiresInMinutes: 10,
    });

    assert.ok(!html?.includes('href'));
  });

  it('fits a text message into one line with the code', () => {
    const { text, html } = composeMessage(instanceNamed('Acme'), { ...code, channel: 'sms' });

    assert.match(text, /^Acme: .*135792/);
    assert.doesNotMatch(text, /\n/);
    assert.equal(html, null);
  });
});
