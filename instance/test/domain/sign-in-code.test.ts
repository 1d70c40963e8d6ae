/** Signing in by a code: sent, typed, wrong, late, reused, for another purpose, in parallel, and never stored readably. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { ApiError } from '../../src/domain/api-error.js';
import { resetPassword } from '../../src/domain/index.js';
import { describeOnEachEngine } from '../support/engines.js';
import { race, refuses } from '../support/refusals.js';
import { freshEmail, type Account, type Visitor } from '../support/visitor.js';
import { World, wrongCode } from '../support/world.js';

const MINUTE = 60_000;

describeOnEachEngine('Signing in by a code', (engine) => {
  let world: World;
  let visitor: Visitor;
  let account: Account;

  beforeEach(async () => {
    world = await World.create(engine);
    visitor = await world.visitor();
    account = await visitor.joinAndLeave();
  });

  afterEach(() => world.close());

  const start = async (who = visitor, strategy = 'email_code') =>
    (await who.signIn({ identifier: account.email, strategy })).attempt.id;
  const type = (id: string, code: string, who = visitor, strategy = 'email_code') =>
    who.attempt(id, { strategy, code });

  it('sends the code at once when the strategy comes with the identifier, and completes with it', async () => {
    const view = await visitor.signIn({ identifier: account.email, strategy: 'email_code' });
    const code = await world.code(account.email);

    const done = await type(view.attempt.id, ` ${code.slice(0, 3)} ${code.slice(3)}`);

    assert.equal(view.firstFactorVerification?.status, 'unverified');
    assert.match(code, /^\d{6}$/);
    assert.equal(done.attempt.status, 'complete');
    assert.equal((await visitor.client())?.client.lastAuthenticationStrategy, 'email_code');
  });

  it('refuses a wrong code and accepts the right one afterwards', async () => {
    const id = await start();
    const code = await world.code(account.email);

    await refuses(type(id, wrongCode(code)), 'form_code_incorrect', 'code');

    assert.equal((await type(id, code)).attempt.status, 'complete');
  });

  it('refuses a code after ten minutes', async () => {
    const id = await start();
    world.clock.advance(10 * MINUTE);

    await refuses(type(id, await world.code(account.email)), 'verification_expired');

    assert.equal((await visitor.client())?.signIn?.firstFactorVerification?.status, 'expired');
  });

  it('refuses the code of one attempt on another', async () => {
    await start();
    const first = await world.code(account.email);
    const other = await world.visitor();
    const second = await start(other);

    await refuses(type(second, first, other), 'form_code_incorrect');
  });

  it('refuses the code of one purpose for another', async () => {
    const id = await start(visitor, 'reset_password_email_code');
    const code = await world.code(account.email);

    await refuses(type(id, code), 'verification_missing');

    const reset = await type(id, code, visitor, 'reset_password_email_code');
    assert.equal(reset.attempt.status, 'needs_new_password');
    assert.equal((await visitor.client())?.sessions.length, 0);
  });

  it('makes a code worthless after five wrong guesses, and an attempt after ten', async () => {
    await world.configure({ attackProtection: { lockout: { enabled: false } } });
    const id = await start();
    const first = await world.code(account.email);
    const guess = (code: string) => type(id, wrongCode(code));
    for (let count = 0; count < 4; count += 1) await refuses(guess(first), 'form_code_incorrect');

    await refuses(guess(first), 'verification_failed');
    await refuses(type(id, first), 'verification_failed');

    await visitor.prepare(id, 'email_code');
    const second = await world.code(account.email);
    for (let count = 0; count < 4; count += 1) await refuses(guess(second), 'form_code_incorrect');
    await refuses(guess(second), 'verification_failed');
    await visitor.prepare(id, 'email_code');
    await refuses(type(id, await world.code(account.email)), 'verification_failed');
  });

  it('counts wrong guesses over fresh attempts against the account, together with wrong passwords', async () => {
    const wrongPassword = { identifier: account.email, password: 'wrong' };
    for (let count = 0; count < 4; count += 1) {
      const stranger = await world.visitor();
      const id = await start(stranger);
      await refuses(type(id, wrongCode(await world.code(account.email)), stranger), 'form_code_incorrect');
      await refuses(stranger.signIn(wrongPassword), 'form_password_incorrect');
    }
    const id = await start();
    await refuses(type(id, wrongCode(await world.code(account.email))), 'form_code_incorrect');

    await refuses(visitor.signIn(wrongPassword), 'user_locked');

    await refuses(type(id, await world.code(account.email)), 'user_locked');
  });

  it('does not spend a guess when the server fails during the check', async () => {
    const id = await start();
    const code = await world.code(account.email);
    const { tokens } = world.ports;
    const broken = { ...tokens, clientToken: () => assert.fail('the disk is full') };
    Object.assign(world, { ports: { ...world.ports, tokens: broken } });
    await assert.rejects(type(id, code), /the disk is full/);

    Object.assign(world, { ports: { ...world.ports, tokens } });

    assert.equal((await type(id, code)).attempt.status, 'complete');
  });

  it('lets exactly one of two parallel uses of a code win', async () => {
    const id = await start();
    const code = await world.code(account.email);

    const { won, lost } = await race(type(id, code), type(id, code), type(id, code));

    assert.equal(won.length, 1);
    assert.deepEqual(lost, ['client_state_invalid', 'client_state_invalid']);
    const sessions = await world.database.rows('sessions');
    assert.equal(sessions.filter(({ status }) => status === 'active').length, 1);
  });

  it('keeps no readable code and no readable password in the database', async () => {
    await start();
    const code = await world.code(account.email);

    const tables = ['verifications', 'outbox', 'sign_ins', 'sign_ups', 'users', 'events', 'dev_browsers', 'clients'];
    const rows = await Promise.all(tables.map((table) => world.database.rows(table)));

    const kept = JSON.stringify(rows);
    assert.doesNotMatch(kept, new RegExp(`[^0-9]${code}[^0-9]`));
    assert.equal(kept.includes(account.password), false);
  });

  it('shows other identifiers than the typed one only in part', async () => {
    await world.configure({ identity: { username: { presence: 'optional' } } });
    const other = await world.visitor();
    const { email } = await other.joinAndLeave({ username: 'ada_lovelace' });
    const shown = async (identifier: string) => {
      const { firstFactors } = await other.signIn({ identifier });
      return firstFactors?.find(({ strategy }) => strategy === 'email_code')?.safeIdentifier;
    };

    assert.equal(await shown(email), email);
    assert.equal(await shown('ada_lovelace'), `${email.slice(0, 1)}***${email.slice(11)}`);
  });

  it('refuses a factor that the person does not have', async () => {
    const { attempt } = await visitor.signIn({ identifier: account.email });

    await refuses(visitor.prepare(attempt.id, 'phone_code'), 'strategy_for_user_invalid');
    await refuses(visitor.signIn({ identifier: account.email, strategy: 'phone_code' }), 'strategy_for_user_invalid');
    await refuses(visitor.signIn({ identifier: account.email, strategy: 'oauth_nobody' }), 'form_param_value_invalid');
    await refuses(type(attempt.id, '123456'), 'verification_missing');
  });

  it('lets exactly one of two parallel resets win, and only its password works', async () => {
    const id = await start(visitor, 'reset_password_email_code');
    await type(id, await world.code(account.email), visitor, 'reset_password_email_code');
    const passwords = ['first new password', 'second new password'];
    const context = await visitor.context();

    const resets = passwords.map((password) => resetPassword(world.ports, context, id, { password }));
    const outcomes = await Promise.allSettled(resets);

    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    const loser = outcomes[1 - winner];
    assert.ok(loser?.status === 'rejected' && loser.reason instanceof ApiError);
    const stranger = await world.visitor();
    const tryWith = (password = '') => stranger.signIn({ identifier: account.email, password });
    await refuses(tryWith(passwords[1 - winner]), 'form_password_incorrect');
    assert.equal((await tryWith(passwords[winner])).attempt.status, 'complete');
  });
});

describeOnEachEngine('Sending codes', (engine) => {
  let world: World;

  afterEach(() => world.close());

  it('makes people wait between two codes and stops after ten to one address', async () => {
    world = await World.create(engine, { rateLimits: true });
    const visitor = await world.visitor();
    const { attempt } = await visitor.signUp({ emailAddress: freshEmail(), password: 'a long password' });
    await visitor.prepareSignUp(attempt.id);

    const soon = await refuses(visitor.prepareSignUp(attempt.id), 'verification_code_too_many_requests');

    assert.equal(soon.retryAfter, 30);
    let sent = 1;
    let refusal: unknown = null;
    for (let count = 0; count < 40 && refusal === null; count += 1) {
      world.clock.advance(30_000);
      refusal = await visitor.prepareSignUp(attempt.id).then(
        () => null,
        (error: unknown) => error,
      );
      if (refusal === null) sent += 1;
    }
    assert.ok(refusal instanceof ApiError && refusal.status === 429 && (refusal.retryAfter ?? 0) > 0);
    assert.equal(sent, 10);
  });

  it('counts the codes of an address over all attempts', async () => {
    world = await World.create(engine, { rateLimits: true });
    const email = freshEmail();
    const ask = async () => {
      const visitor = await world.visitor();
      const { attempt } = await visitor.signUp({ emailAddress: email, password: 'a long password' });
      return visitor.prepareSignUp(attempt.id);
    };
    for (let count = 0; count < 10; count += 1) await ask();

    await refuses(ask(), 'verification_code_too_many_requests');

    world.clock.advance(10 * MINUTE);
    await ask();
  });

  it('lets a person try again at once when the message could not leave', async () => {
    world = await World.create(engine, { rateLimits: true });
    const visitor = await world.visitor();
    const email = freshEmail();
    const { attempt } = await visitor.signUp({ emailAddress: email, password: 'a long password' });
    const { messenger } = world.ports;
    const down = {
      ...messenger,
      deliver: () => {
        world.clock.advance(1);
        return Promise.reject(new ApiError('service_unavailable'));
      },
    };
    Object.assign(world, { ports: { ...world.ports, messenger: down } });
    await refuses(visitor.prepareSignUp(attempt.id), 'service_unavailable');
    const lost = await world.code(email);
    assert.equal((await world.message(email))?.status, 'failed');

    Object.assign(world, { ports: { ...world.ports, messenger } });
    await visitor.prepareSignUp(attempt.id);

    await refuses(visitor.verifySignUp(attempt.id, wrongCode(await world.code(email))), 'form_code_incorrect');
    assert.notEqual(await world.code(email), lost);
    assert.equal((await visitor.verifySignUp(attempt.id, await world.code(email))).attempt.status, 'complete');
  });

  it('knows the code of test addresses in development and sends nothing', async () => {
    world = await World.create(engine);
    const visitor = await world.visitor();
    const email = 'ada+clerk_test@example.com';
    const { attempt } = await visitor.signUp({ emailAddress: email, password: 'a long password' });
    await visitor.prepareSignUp(attempt.id);

    const done = await visitor.verifySignUp(attempt.id, '424242');

    assert.equal(done.attempt.status, 'complete');
    assert.equal(await world.message(email), undefined);
  });

  it('treats test addresses as any other in production until test mode is switched on', async () => {
    world = await World.create(engine, { environmentType: 'production' });
    const email = 'ada+clerk_test@example.com';
    const visitor = await world.visitor();
    const { attempt } = await visitor.signUp({ emailAddress: email, password: 'a long password' });
    await visitor.prepareSignUp(attempt.id);
    assert.notEqual(await world.code(email), '424242');

    await refuses(visitor.verifySignUp(attempt.id, '424242'), 'form_code_incorrect');

    await world.configure({ testMode: true });
    await visitor.prepareSignUp(attempt.id);
    assert.equal((await visitor.verifySignUp(attempt.id, '424242')).attempt.status, 'complete');
  });

  it('gives an account with an unproved address to whoever reads the address', async () => {
    world = await World.create(engine, { settings: { identity: { emailAddress: { verifyAtSignUp: false } } } });
    const email = freshEmail();
    const squatter = await world.visitor();
    await squatter.signUp({ emailAddress: email, password: 'the squatter’s password' });
    const owner = await world.visitor();

    const { attempt } = await owner.signIn({ identifier: email, strategy: 'email_code' });
    const done = await owner.attempt(attempt.id, { strategy: 'email_code', code: await world.code(email) });

    assert.equal(done.attempt.status, 'complete');
    assert.equal((await squatter.client())?.sessions.length, 0);
    await refuses(
      squatter.signIn({ identifier: email, password: 'the squatter’s password' }),
      'strategy_for_user_invalid',
    );
    const [session] = (await owner.client())?.sessions ?? [];
    assert.equal(session?.user.emailAddresses[0]?.identification.verificationStrategy, 'email_code');
  });
});
