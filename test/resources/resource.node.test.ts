/** How wire objects become resources: names, dates, nested objects, and that nothing hostile gets in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Client } from '../../src/resources/client.js';
import { EmailAddress } from '../../src/resources/email-address.js';
import { Organization } from '../../src/resources/organization.js';
import { Session } from '../../src/resources/session.js';
import { prepareSessions } from '../../src/resources/session-class.js';
import { SignIn } from '../../src/resources/sign-in.js';
import { SignUp } from '../../src/resources/sign-up.js';
import { User } from '../../src/resources/user.js';
import { Verification } from '../../src/resources/verification.js';
import { clientJson, sessionJson } from '../support/clerk-network.js';
import { resourceContext } from '../support/resource-context.js';

const { context } = resourceContext();

describe('resources', () => {
  it('carry the names of the wire in camelCase, dates as dates, nested objects as resources', () => {
    const user = new User(context, {
      id: 'user_1',
      first_name: 'Ada',
      last_name: 'Lovelace',
      primary_email_address_id: 'idn_1',
      email_addresses: [{ id: 'idn_1', email_address: 'ada@example.com', verification: { status: 'verified' } }],
      last_sign_in_at: 1_700_000_000_000,
      unsafe_metadata: { some_key: { inner_key: 1 } },
    });

    assert.deepEqual([user.id, user.fullName], ['user_1', 'Ada Lovelace']);
    assert.ok(user.primaryEmailAddress instanceof EmailAddress, 'not as the test says');
    assert.equal(String(user.primaryEmailAddress), 'ada@example.com');
    assert.equal(user.hasVerifiedEmailAddress, true);
    assert.equal(user.lastSignInAt?.getTime(), 1_700_000_000_000);
    assert.deepEqual(user.unsafeMetadata, { some_key: { inner_key: 1 } }, 'metadata belongs to the application');
  });

  const classes = { Client, EmailAddress, Organization, Session, SignIn, SignUp, User, Verification };
  for (const [name, type] of Object.entries(classes)) {
    it(`${name} survives absent, empty and wrong values in every place`, () => {
      const members = Object.keys(new type(context, {}));

      for (const junk of [undefined, null, 7, 'text', [], {}, [null, 7, 'x', []], { a: [] }]) {
        const everywhere = Object.fromEntries(
          members.map((member) => [member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), junk]),
        );

        assert.doesNotThrow(() => new type(context, junk));
        assert.doesNotThrow(() => new type(context, everywhere));
      }
    });

    it(`${name} lets no answer replace a method, a getter, its context or a prototype`, () => {
      const methods = Object.getOwnPropertyNames(type.prototype);
      const hostile = JSON.parse(
        `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"context":7,"path_root":"/evil","reload":"x","apply":1,"send":1,"to_string":1}`,
      ) as Record<string, unknown>;
      for (const method of methods) hostile[method] = 'replaced';

      const resource = new type(context, hostile);

      assert.equal(resource.context, context);
      assert.equal(Object.getPrototypeOf(resource), type.prototype);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
      assert.deepEqual(
        methods.filter((method) => Object.hasOwn(resource, method)),
        [],
      );
    });
  }

  it('keep the way to the server out of copies and logs', () => {
    const user = new User(context, { id: 'user_1' });

    assert.equal(Object.keys(user).includes('context'), false);
    assert.equal(JSON.stringify(user).includes('request'), false);
  });
});

describe('a verification', () => {
  it('has an address to go to only when it is a web address', () => {
    const addresses = ['https://idp.example/authorize', 'javascript:alert(1)', '/relative', null];

    const read = addresses.map(
      (url) =>
        new Verification(context, { external_verification_redirect_url: url }).externalVerificationRedirectURL?.href,
    );

    assert.deepEqual(read, ['https://idp.example/authorize', undefined, undefined, undefined]);
  });

  it('has its error as an error', () => {
    const { error } = new Verification(context, {
      error: { code: 'external_account_exists', message: 'm', meta: { session_id: 's' } },
    });

    assert.deepEqual([error?.code, error?.meta.sessionId], ['external_account_exists', 's']);
  });
});

describe('the client', () => {
  it('keeps the identity of its attempts while their ids are the same', () => {
    const client = new Client(context, clientJson({ sessions: [], sign_in: attempt('sia_1', 'needs_first_factor') }));
    const { signIn } = client;

    client.apply(clientJson({ sessions: [], sign_in: attempt('sia_1', 'complete') }));
    const same = client.signIn;
    client.apply(clientJson({ sessions: [], sign_in: attempt('sia_2', 'needs_identifier') }));

    assert.equal(same, signIn);
    assert.equal(signIn.status, 'complete');
    assert.notEqual(client.signIn, signIn);
  });

  it('lets the attempt that was just created become the one of the client', () => {
    const client = new Client(context, clientJson({ sessions: [] }));
    const { signUp } = client;

    client.apply(clientJson({ sessions: [], sign_up: attempt('sua_1', 'missing_requirements') }));

    assert.equal(client.signUp, signUp);
    assert.equal(signUp.id, 'sua_1');
  });

  it('drops an abandoned attempt, and keeps a complete one until it is activated', () => {
    const client = new Client(
      context,
      clientJson({
        sessions: [],
        sign_in: attempt('sia_1', 'needs_first_factor'),
        sign_up: attempt('sua_1', 'complete'),
      }),
    );
    const { signIn, signUp } = client;

    client.apply(clientJson({ sessions: [] }));

    assert.notEqual(client.signIn, signIn);
    assert.equal(client.signUp, signUp);
  });

  it('counts active and pending sessions as signed in', async () => {
    const statuses = [
      'active',
      'pending',
      'ended',
      'removed',
      'expired',
      'revoked',
      'abandoned',
      'replaced',
      'unheard_of',
    ];
    const json = clientJson({
      sessions: statuses.map((status, index) => sessionJson({ id: `sess_${index}`, status })),
    });
    await prepareSessions(json);

    const client = new Client(context, json);

    assert.deepEqual(
      client.signedInSessions.map(({ status }) => status),
      ['active', 'pending'],
    );
  });

  it('is worth a touch when its cookie ends within eight days', () => {
    const day = 24 * 60 * 60 * 1000;

    const eligible = [7, 9].map((days) =>
      new Client(context, { cookie_expires_at: Date.now() + days * day }).isEligibleForTouch(),
    );

    assert.deepEqual([...eligible, new Client(context, {}).isEligibleForTouch()], [true, false, false]);
  });
});

function attempt(id: string, status: string): object {
  return { object: 'attempt', id, status };
}
