/** Signing up: what is asked for, what has to be proved, what is taken, and that nobody is made twice. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { signUpJson } from '../../src/serializers/index.js';
import { describeOnEachEngine } from '../support/engines.js';
import { race, refuses } from '../support/refusals.js';
import { freshEmail, freshPassword, type Visitor } from '../support/visitor.js';
import { World, wrongCode } from '../support/world.js';

describeOnEachEngine('Signing up', (engine) => {
  let world: World;
  let visitor: Visitor;

  beforeEach(async () => {
    world = await World.create(engine);
    visitor = await world.visitor();
  });

  afterEach(() => world.close());

  const users = () => world.database.rows('users');

  it('says what is missing and what is unverified, and completes with the last proof', async () => {
    const email = freshEmail();
    const started = await visitor.signUp({ emailAddress: email, firstName: ' Ada ' });
    const withPassword = await visitor.changeSignUp(started.attempt.id, { password: freshPassword() });
    await visitor.prepareSignUp(started.attempt.id);

    const done = await visitor.verifySignUp(started.attempt.id, await world.code(email));

    assert.deepEqual(started.requiredFields, ['email_address', 'password']);
    assert.deepEqual(started.optionalFields, ['first_name', 'last_name']);
    assert.deepEqual([started.missingFields, started.unverifiedFields], [['password'], ['email_address']]);
    assert.deepEqual([withPassword.missingFields, withPassword.unverifiedFields], [[], ['email_address']]);
    assert.equal(done.attempt.status, 'complete');
    assert.deepEqual([done.missingFields, done.unverifiedFields], [[], []]);
    const client = await visitor.client();
    const [session] = client?.sessions ?? [];
    assert.equal(client?.signUp, null);
    assert.equal(session?.session.id, done.attempt.createdSessionId);
    assert.equal(session?.user.user.firstName, 'Ada');
    assert.equal(session?.user.emailAddresses[0]?.identification.value, email);
    assert.equal(session?.user.user.primaryEmailAddressId, session?.user.emailAddresses[0]?.identification.id);
  });

  it('names no strategy for an address before its code was asked for', async () => {
    const view = await visitor.signUp({ emailAddress: freshEmail(), password: freshPassword() });

    const before = signUpJson(view).verifications.email_address;
    const after = signUpJson(await visitor.prepareSignUp(view.attempt.id)).verifications.email_address;

    assert.equal(before, null);
    assert.equal(after?.strategy, 'email_code');
    assert.equal(after.status, 'unverified');
    assert.equal(after.next_action, 'needs_attempt');
    assert.deepEqual(after.supported_strategies, ['email_code']);
  });

  it('keeps the proof when the missing fields come afterwards', async () => {
    const email = freshEmail();
    const { attempt } = await visitor.signUp({ emailAddress: email });
    await visitor.prepareSignUp(attempt.id);
    const proved = await visitor.verifySignUp(attempt.id, await world.code(email));

    const done = await visitor.changeSignUp(attempt.id, { password: freshPassword() });

    assert.equal(proved.attempt.status, 'missing_requirements');
    assert.equal(proved.emailVerification?.status, 'verified');
    await refuses(visitor.prepareSignUp(attempt.id), 'client_state_invalid');
    assert.equal(done.attempt.status, 'complete');
  });

  it('asks for a new proof when the address changes', async () => {
    const email = freshEmail();
    const { attempt } = await visitor.signUp({ emailAddress: email });
    await visitor.prepareSignUp(attempt.id);
    await visitor.verifySignUp(attempt.id, await world.code(email));

    const same = await visitor.changeSignUp(attempt.id, { emailAddress: email.toUpperCase() });
    const other = await visitor.changeSignUp(attempt.id, { emailAddress: freshEmail() });

    assert.deepEqual(same.unverifiedFields, []);
    assert.deepEqual(other.unverifiedFields, ['email_address']);
    await refuses(visitor.verifySignUp(attempt.id, await world.code(email)), 'verification_missing');
  });

  it('refuses a wrong, a late and a used code', async () => {
    const email = freshEmail();
    const { attempt } = await visitor.signUp({ emailAddress: email, password: freshPassword() });
    await refuses(visitor.verifySignUp(attempt.id, '123456'), 'verification_missing');
    await visitor.prepareSignUp(attempt.id);
    const first = await world.code(email);
    await refuses(visitor.verifySignUp(attempt.id, wrongCode(first)), 'form_code_incorrect', 'code');
    world.clock.advance(10 * 60_000);
    await refuses(visitor.verifySignUp(attempt.id, first), 'verification_expired');
    await visitor.prepareSignUp(attempt.id);
    const second = await world.code(email);

    await visitor.verifySignUp(attempt.id, second);

    await refuses(visitor.verifySignUp(attempt.id, second), 'client_state_invalid');
  });

  it('makes exactly one user of parallel uses of a code', async () => {
    const email = freshEmail();
    const { attempt } = await visitor.signUp({ emailAddress: email, password: freshPassword() });
    await visitor.prepareSignUp(attempt.id);
    const code = await world.code(email);

    const { won, lost } = await race(...[1, 2, 3].map(() => visitor.verifySignUp(attempt.id, code)));

    assert.equal(won.length, 1);
    assert.deepEqual(lost, ['client_state_invalid', 'client_state_invalid']);
    assert.equal((await users()).length, 1);
  });

  it('makes exactly one user of parallel sign-ups with one address', async () => {
    const email = freshEmail();
    const visitors = await Promise.all([world.visitor(), world.visitor(), world.visitor()]);
    const attempts: [Visitor, string, string][] = [];
    for (const each of visitors) {
      const { attempt } = await each.signUp({ emailAddress: email, password: freshPassword() });
      await each.prepareSignUp(attempt.id);
      attempts.push([each, attempt.id, await world.code(email)]);
    }

    const { won, lost } = await race(...attempts.map(([each, id, code]) => each.verifySignUp(id, code)));

    assert.equal(won.length, 1);
    assert.deepEqual(lost, ['form_identifier_exists', 'form_identifier_exists']);
    assert.equal((await users()).length, 1);
  });

  it('refuses an address that is taken, in every spelling of it', async () => {
    const { email } = await visitor.joinAndLeave({ emailAddress: 'ada@bücher.example' });
    const other = await world.visitor();

    for (const spelling of [email, ` ${email.toUpperCase()} `, 'ada@xn--bcher-kva.example', 'ＡＤＡ@bücher.example']) {
      const refusal = other.signUp({ emailAddress: spelling, password: freshPassword() });
      await refuses(refusal, 'form_identifier_exists', 'email_address');
    }
  });

  it('tells every bad field at once', async () => {
    const bad = visitor.signUp({ emailAddress: 'nobody', password: 'short', firstName: 'x'.repeat(300) });

    const error = await refuses(bad, 'form_param_max_length_exceeded', 'first_name');

    assert.deepEqual(
      error.others.map(({ code, meta }) => [code, meta.paramName]),
      [
        ['form_param_format_invalid', 'email_address'],
        ['form_password_length_too_short', 'password'],
      ],
    );
  });

  it('does not know fields that are switched off', async () => {
    await refuses(visitor.signUp({ username: 'ada_lovelace' }), 'form_param_unknown', 'username');
    await refuses(visitor.signUp({ phoneNumber: '+15555550123' }), 'form_param_unknown', 'phone_number');
  });

  it('takes a username where it is asked for, once', async () => {
    await world.configure({ identity: { username: { presence: 'required' } } });
    await visitor.joinAndLeave({ username: 'Ada_Lovelace' });
    const other = await world.visitor();

    const { missingFields } = await other.signUp({ emailAddress: freshEmail(), password: freshPassword() });
    const taken = other.signUp({ username: 'ada_lovelace' });

    assert.deepEqual(missingFields, ['username']);
    await refuses(taken, 'form_identifier_exists', 'username');
  });

  it('completes at once where nothing has to be proved', async () => {
    await world.configure({ identity: { emailAddress: { verifyAtSignUp: false } } });

    const { attempt } = await visitor.signUp({ emailAddress: freshEmail(), password: freshPassword() });

    assert.equal(attempt.status, 'complete');
    assert.equal((await visitor.client())?.sessions.length, 1);
  });

  it('asks for the acceptance of terms where they are required', async () => {
    await world.configure({ signUp: { legalConsent: true } });
    const { attempt, missingFields } = await visitor.signUp({ emailAddress: freshEmail(), password: freshPassword() });

    await refuses(visitor.changeSignUp(attempt.id, { legalAccepted: false }), 'legal_not_accepted', 'legal_accepted');
    const accepted = await visitor.changeSignUp(attempt.id, { legalAccepted: true });

    assert.deepEqual(missingFields, ['legal_accepted']);
    assert.deepEqual(accepted.missingFields, []);
    assert.equal(accepted.attempt.legalAcceptedAt, world.clock.now());
  });

  it('is closed in restricted and waitlisted instances', async () => {
    await world.configure({ signUp: { mode: 'restricted' } });
    await refuses(visitor.signUp({ emailAddress: freshEmail() }), 'sign_up_mode_restricted');

    await world.configure({ signUp: { mode: 'waitlist' } });
    await refuses(visitor.signUp({ emailAddress: freshEmail() }), 'sign_up_restricted_waitlist');
  });

  it('is refused while somebody is signed in on a single-session client', async () => {
    await visitor.join();

    await refuses(visitor.signUp({ emailAddress: freshEmail() }), 'session_exists');
  });

  it('belongs to the client that started it', async () => {
    const { attempt } = await visitor.signUp({ emailAddress: freshEmail() });
    const stranger = await world.visitor();

    await refuses(stranger.changeSignUp(attempt.id, { password: freshPassword() }), 'resource_not_found');
    await refuses(stranger.prepareSignUp(attempt.id), 'resource_not_found');
  });
});
