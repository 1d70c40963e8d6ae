/** Signing in with a password: right, wrong, unknown, locked, normalised, re-hashed, and all of it at the same time. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { createHasher } from '../../src/tokens/index.js';
import { describeOnEachEngine } from '../support/engines.js';
import { race, refuses } from '../support/refusals.js';
import type { Account, Visitor } from '../support/visitor.js';
import { World } from '../support/world.js';

const HOUR = 60 * 60_000;

describeOnEachEngine('Signing in with a password', (engine) => {
  let world: World;
  let visitor: Visitor;
  let account: Account;

  beforeEach(async () => {
    world = await World.create(engine);
    visitor = await world.visitor();
    account = await visitor.joinAndLeave();
  });

  afterEach(() => world.close());

  const user = async () => {
    const found = await world.ports.store.read(({ users }) => users.get(world.instance.id, account.userId));
    if (!found) throw new Error('The account is gone');
    return found;
  };
  const signIn = (who: Visitor, password = account.password, identifier = account.email) =>
    who.signIn({ identifier, password });

  it('completes with identifier and password in one call', async () => {
    const { attempt } = await signIn(visitor);

    const client = await visitor.client();
    assert.equal(attempt.status, 'complete');
    assert.equal(client?.client.lastActiveSessionId, attempt.createdSessionId);
    assert.equal(client?.client.lastAuthenticationStrategy, 'password');
    assert.equal(client?.signIn, null);
  });

  it('offers the person’s factors after the identifier, and completes with the password', async () => {
    const { attempt, firstFactors } = await visitor.signIn({ identifier: account.email.toUpperCase() });

    const done = await visitor.attempt(attempt.id, { strategy: 'password', password: account.password });
    assert.equal(attempt.status, 'needs_first_factor');
    assert.deepEqual(
      firstFactors?.map(({ strategy }) => strategy),
      ['password', 'email_code', 'reset_password_email_code'],
    );
    assert.equal(done.attempt.status, 'complete');
  });

  it('waits for an identifier when it is started with nothing', async () => {
    const { attempt } = await visitor.signIn({});

    assert.equal(attempt.status, 'needs_identifier');
  });

  it('refuses a wrong password and leaves no session and no attempt', async () => {
    const stranger = await world.visitor();

    await refuses(signIn(stranger, 'not the password'), 'form_password_incorrect', 'password');

    assert.equal(await stranger.client(), null);
    assert.equal((await world.database.rows('sign_ins')).length, 0);
  });

  it('refuses an unknown identifier after spending as much as on a known one', async () => {
    const spent: string[] = [];
    const { hasher } = world.ports;
    Object.assign(world, {
      ports: { ...world.ports, hasher: { ...hasher, spend: async (p: string) => spent.push(p) } },
    });

    await refuses(signIn(visitor, 'a password', 'nobody@example.com'), 'form_identifier_not_found', 'identifier');

    assert.deepEqual(spent, ['a password']);
  });

  it('refuses text that no identifier can have', async () => {
    await refuses(visitor.signIn({ identifier: 'not@@an address' }), 'form_param_format_invalid', 'identifier');
  });

  it('does not say whether identifier or password was wrong where accounts must not be guessed', async () => {
    await world.configure({ attackProtection: { enumerationProtection: true } });

    await refuses(signIn(visitor, 'wrong'), 'form_password_or_identifier_incorrect');
    await refuses(signIn(visitor, 'wrong', 'nobody@example.com'), 'form_password_or_identifier_incorrect');
  });

  it('accepts a password typed in another Unicode form', async () => {
    const other = await world.visitor();
    const { email } = await other.joinAndLeave({ password: 'Zürich-Ångström'.normalize('NFC') });

    const { attempt } = await other.signIn({ identifier: email, password: 'Zürich-Ångström'.normalize('NFD') });

    assert.equal(attempt.status, 'complete');
  });

  it('accepts long passwords of any script, spaces included', async () => {
    const password = `  ${'пароль 密码 🔑 '.repeat(6)} `;
    const other = await world.visitor();
    const { email } = await other.joinAndLeave({ password });

    const { attempt } = await other.signIn({ identifier: email, password });

    assert.equal(attempt.status, 'complete');
    await refuses(visitor.signIn({ identifier: email, password: password.trim() }), 'form_password_incorrect');
  });

  it('stores argon2id with a salt of its own and renews digests of another cost', async () => {
    const twin = await (await world.visitor()).joinAndLeave({ password: account.password });
    const before = await user();
    const twinUser = await world.ports.store.read(({ users }) => users.get(world.instance.id, twin.userId));
    const costly = createHasher('default');
    const old = { ...before, passwordDigest: await costly.hash(account.password) };
    await world.ports.store.write(({ users }) => users.update(old));

    await signIn(visitor);

    assert.match(before.passwordDigest ?? '', /^\$argon2id\$/);
    assert.notEqual(before.passwordDigest, twinUser?.passwordDigest);
    assert.equal(world.ports.hasher.needsRehash((await user()).passwordDigest ?? ''), false);
    assert.match(createHashParameters(old.passwordDigest), /m=19456,t=2,p=1/);
  });

  it('does not count a guess when parallel sign-ins renew the digest', async () => {
    const digest = await createHasher('default').hash(account.password);
    const before = { ...(await user()), passwordDigest: digest };
    await world.ports.store.write(({ users }) => users.update(before));
    const visitors = await Promise.all([world.visitor(), world.visitor(), world.visitor()]);

    const { won } = await race(...visitors.map((each) => signIn(each)));

    assert.equal(won.length, 3);
    assert.equal((await user()).failedAttempts, 0);
  });

  it('does not let a password in that was changed while it was verified', async () => {
    const { hasher } = world.ports;
    const replaced = { ...(await user()), passwordDigest: await hasher.hash('another password') };
    let change = () => world.ports.store.write(({ users }) => users.update(replaced));
    const verify = async (password: string, digest: string) => {
      const matches = await hasher.verify(password, digest);
      await change();
      change = () => Promise.resolve();
      return matches;
    };
    Object.assign(world, { ports: { ...world.ports, hasher: { ...hasher, verify } } });

    await refuses(signIn(visitor), 'form_password_incorrect');

    assert.equal((await user()).failedAttempts, 1);
    assert.equal((await signIn(visitor, 'another password')).attempt.status, 'complete');
  });

  it('locks the account after ten wrong tries, over both identifiers, and says for how long', async () => {
    await world.configure({ identity: { username: { presence: 'optional' } } });
    const named = await (await world.visitor()).joinAndLeave({ username: 'Ada_Lovelace' });
    const stranger = await world.visitor();
    const wrong = (identifier: string) => stranger.signIn({ identifier, password: 'wrong password' });
    for (let count = 0; count < 5; count += 1) {
      await refuses(wrong(named.email), 'form_password_incorrect');
      if (count < 4) await refuses(wrong('ada_lovelace'), 'form_password_incorrect');
    }

    const locking = await refuses(wrong('ADA_LOVELACE'), 'user_locked');
    const locked = await refuses(stranger.signIn({ identifier: named.email, password: named.password }), 'user_locked');

    assert.equal(locking.status, 403);
    assert.equal(locked.meta.lockoutExpiresInSeconds, 3600);
    world.clock.advance(HOUR - 1000);
    const later = await refuses(stranger.signIn({ identifier: named.email }), 'user_locked');
    assert.equal(later.meta.lockoutExpiresInSeconds, 1);
    world.clock.advance(1000);
    const open = await stranger.signIn({ identifier: named.email, password: named.password });
    assert.equal(open.attempt.status, 'complete');
  });

  it('warns beside the refusal when two tries are left', async () => {
    for (let count = 0; count < 7; count += 1) await refuses(signIn(visitor, 'wrong'), 'form_password_incorrect');

    const error = await refuses(signIn(visitor, 'wrong'), 'form_password_incorrect');

    assert.deepEqual(
      error.others.map(({ code }) => code),
      ['account_lockout_warning'],
    );
  });

  it('counts every one of parallel wrong tries', async () => {
    const visitors = await Promise.all(Array.from({ length: 6 }, () => world.visitor()));

    const { lost } = await race(...visitors.map((each) => signIn(each, 'wrong password')));

    assert.equal(lost.length, 6);
    assert.equal((await user()).failedAttempts, 6);
  });

  it('forgets wrong tries after a right one', async () => {
    await refuses(signIn(visitor, 'wrong'), 'form_password_incorrect');

    await signIn(visitor);

    assert.equal((await user()).failedAttempts, 0);
  });

  it('refuses a banned account', async () => {
    const banned = { ...(await user()), banned: true };
    await world.ports.store.write(({ users }) => users.update(banned));

    await refuses(signIn(visitor), 'user_banned');
  });

  it('refuses a second person on a single-session client, and the same person twice on a multi-session one', async () => {
    await signIn(visitor);

    await refuses(signIn(visitor), 'session_exists');
    await world.configure({ session: { multiSession: true } });
    const error = await refuses(signIn(visitor), 'identifier_already_signed_in');

    assert.equal(error.meta.sessionId, (await visitor.client())?.client.lastActiveSessionId);
  });

  it('refuses to act on somebody else’s attempt, and on one that is over', async () => {
    const { attempt } = await visitor.signIn({ identifier: account.email });
    const stranger = await world.visitor();
    const password = { strategy: 'password', password: account.password };

    await refuses(stranger.attempt(attempt.id, password), 'resource_not_found');
    await visitor.attempt(attempt.id, password);
    await refuses(visitor.attempt(attempt.id, password), 'client_state_invalid');
  });

  it('gives an attempt up after a day', async () => {
    const { attempt } = await visitor.signIn({ identifier: account.email });
    world.clock.advance(24 * HOUR);

    await refuses(
      visitor.attempt(attempt.id, { strategy: 'password', password: account.password }),
      'client_state_invalid',
    );

    assert.equal((await visitor.client())?.signIn, null);
  });

  it('gives two first requests of a browser one client', async () => {
    const fresh = await world.visitor();

    await Promise.all([fresh.signIn({}), fresh.signIn({ identifier: account.email })]);

    assert.equal((await world.database.rows('clients')).length, 2);
  });
});

function createHashParameters(digest: string): string {
  return digest.split('$').slice(0, 4).join('$');
}
