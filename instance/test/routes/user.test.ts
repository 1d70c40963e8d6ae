/** The signed-in person's own account: profile, metadata, password, addresses, deletion. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { text } from '../support/browser.js';
import { configure, found, join, newActor, WITH_ORGANIZATIONS } from '../support/organizations.js';
import { freshEmail, freshPassword, refusal, signOut } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('the own account', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
    const username = { presence: 'optional' } as const;
    await configure(server, { identity: { username }, ...WITH_ORGANIZATIONS });
  });
  after(() => server.close());

  it('changes names, and clears them with an empty text', async () => {
    const { browser } = await newActor(server);

    const named = await browser.patch('/v1/me', { first_name: 'Ada', last_name: 'Lovelace' });
    const cleared = await browser.patch('/v1/me', { first_name: '' });

    assert.equal(named.body['response']?.['last_name'], 'Lovelace');
    assert.equal(cleared.body['response']?.['first_name'], null);
    assert.equal(cleared.body['response']?.['last_name'], 'Lovelace');
  });

  it('takes no output as input', async () => {
    const { browser } = await newActor(server);

    for (const name of ['banned', 'public_metadata', 'unsafe_metadata', 'password_enabled', '__proto__', 'firstName']) {
      const { status, body } = await browser.patch('/v1/me', { [name]: 'true' });

      assert.equal(status, 422, name);
      assert.equal(refusal(body).code, 'form_param_unknown');
    }
  });

  it('sets a username that nobody else has', async () => {
    const one = await newActor(server);
    const other = await newActor(server);

    const set = await one.browser.patch('/v1/me', { username: 'Ada_L' });
    const taken = await other.browser.patch('/v1/me', { username: 'ada_l' });

    assert.equal(set.body['response']?.['username'], 'Ada_L');
    assert.deepEqual(refusal(taken.body), { code: 'form_identifier_exists', field: 'username' });
  });

  it('merges metadata at every depth, and null removes', async () => {
    const { browser } = await newActor(server);
    const send = (value: unknown) => browser.patch('/v1/me/metadata', { unsafe_metadata: JSON.stringify(value) });

    await send({ theme: { dark: true, size: 2 }, keep: 1 });
    const { body } = await send({ theme: { size: null, font: 'x' }, list: [1] });

    assert.deepEqual(body['response']?.['unsafe_metadata'], { theme: { dark: true, font: 'x' }, keep: 1, list: [1] });
  });

  it('refuses metadata that is too large or no object', async () => {
    const { browser } = await newActor(server);

    const large = await browser.patch('/v1/me/metadata', { unsafe_metadata: JSON.stringify({ a: 'x'.repeat(9000) }) });
    const list = await browser.patch('/v1/me/metadata', { unsafe_metadata: '[1]' });

    assert.equal(refusal(large.body).code, 'form_param_exceeds_allowed_size');
    assert.equal(refusal(list.body).code, 'form_param_format_invalid');
  });

  it('changes the password by the current one, and signs other devices out when asked', async () => {
    const { browser, email, password, sessionId } = await newActor(server);
    const elsewhere = await server.browser().open();
    await elsewhere.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });
    const next = freshPassword();
    const params = { current_password: password, new_password: next, sign_out_of_other_sessions: true };

    const { status } = await browser.post('/v1/me/change_password', params);
    const old = await server.browser().open();
    const refused = await old.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });
    const accepted = await old.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password: next });

    assert.equal(status, 200);
    assert.equal(refusal(refused.body).code, 'form_password_incorrect');
    assert.equal(accepted.body['response']?.['status'], 'complete');
    assert.equal((await elsewhere.get('/v1/me')).status, 401);
    assert.equal((await browser.post(`/v1/client/sessions/${sessionId}/touch`)).status, 200);
  });

  it('refuses a wrong current password, the same one again, and one that is too short', async () => {
    const { browser, password } = await newActor(server);
    const change = (current_password: string, new_password: string) =>
      browser.post('/v1/me/change_password', { current_password, new_password });

    const wrong = await change('not the one', freshPassword());
    const same = await change(password, password);
    const short = await change(password, 'short');

    assert.deepEqual(refusal(wrong.body), { code: 'form_password_incorrect', field: 'current_password' });
    assert.deepEqual(refusal(same.body), { code: 'form_new_password_matches_current', field: 'new_password' });
    assert.deepEqual(refusal(short.body), { code: 'form_password_length_too_short', field: 'new_password' });
  });

  it('counts wrong current passwords against the account until it locks', async () => {
    const { browser } = await newActor(server);

    const codes = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const params = { current_password: 'not the one', new_password: freshPassword() };
      codes.push(refusal((await browser.post('/v1/me/change_password', params)).body).code);
    }

    assert.equal(codes.at(-1), 'user_locked');
  });

  it('keeps the password where it is required, and where nothing else is left', async () => {
    const { browser, password } = await newActor(server);

    const { status, body } = await browser.post('/v1/me/remove_password', { current_password: password });

    assert.equal(status, 400);
    assert.equal(refusal(body).code, 'password_required');
  });

  it('adds an address, proves it, makes it primary and removes the old one', async () => {
    const { browser, email } = await newActor(server);
    const added = freshEmail();

    const created = await browser.post('/v1/me/email_addresses/', { email_address: added });
    const id = text(created.body['response']?.['id']);
    const early = await browser.patch('/v1/me', { primary_email_address_id: id });
    await browser.post(`/v1/me/email_addresses/${id}/prepare_verification`, { strategy: 'email_code' });
    const code = await server.readCode(added);
    const proved = await browser.post(`/v1/me/email_addresses/${id}/attempt_verification`, { code });
    const led = await browser.patch('/v1/me', { primary_email_address_id: id });
    const list = await browser.get('/v1/me/email_addresses');
    const old = (list.body as unknown as { id: string; email_address: string }[]).find(
      (one) => one.email_address === email,
    );
    const removed = await browser.delete(`/v1/me/email_addresses/${old?.id ?? ''}`);

    assert.equal(refusal(early.body).code, 'form_verification_needed');
    assert.equal(proved.body['response']?.['verification']?.['status'], 'verified');
    assert.equal(led.body['response']?.['primary_email_address_id'], id);
    assert.equal(removed.body['response']?.['deleted'], true);
    const me = await browser.get('/v1/me');
    assert.deepEqual(
      (me.body['response']?.['email_addresses'] as unknown as { id: string }[]).map((one) => one.id),
      [id],
    );
  });

  it('never leaves an account without its last address', async () => {
    const { browser } = await newActor(server);
    const me = await browser.get('/v1/me');

    const { status, body } = await browser.delete(
      `/v1/me/email_addresses/${text(me.body['response']?.['primary_email_address_id'])}`,
    );

    assert.equal(status, 400);
    assert.equal(refusal(body).code, 'last_required_identification_deletion_failed');
  });

  it('refuses an address of another account, and one that this account has', async () => {
    const one = await newActor(server);
    const other = await newActor(server);

    const taken = await one.browser.post('/v1/me/email_addresses', { email_address: other.email.toUpperCase() });
    const own = await one.browser.post('/v1/me/email_addresses', { email_address: one.email });

    assert.deepEqual(refusal(taken.body), { code: 'form_identifier_exists', field: 'email_address' });
    assert.equal(refusal(own.body).code, 'form_identifier_exists');
  });

  it('does not tell whether an address is taken where accounts must not be guessed, and mails nobody', async () => {
    const [one, other] = [await newActor(server), await newActor(server)];
    await configure(server, { attackProtection: { enumerationProtection: true } });
    const before = (await server.instance.outbox.list({ to: other.email })).length;

    const added = await one.browser.post('/v1/me/email_addresses', { email_address: other.email });
    const id = text(added.body['response']?.['id']);
    const path = `/v1/me/email_addresses/${id}`;
    const prepared = await one.browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    const guessed = await one.browser.post(`${path}/attempt_verification`, { code: '000000' });
    await configure(server, { attackProtection: { enumerationProtection: false } });

    assert.deepEqual([added.status, prepared.status], [200, 200]);
    assert.equal(refusal(guessed.body).code, 'form_code_incorrect');
    assert.equal((await server.instance.outbox.list({ to: other.email })).length, before);
  });

  it('gives an address that two accounts try to add to the one that proves it first', async () => {
    const [one, other] = [await newActor(server), await newActor(server)];
    const wanted = freshEmail();
    const prepare = async ({ browser }: typeof one) => {
      const id = text(
        (await browser.post('/v1/me/email_addresses', { email_address: wanted })).body['response']?.['id'],
      );
      await browser.post(`/v1/me/email_addresses/${id}/prepare_verification`, { strategy: 'email_code' });
      return { id, code: await server.readCode(wanted) };
    };
    const first = await prepare(one);
    const second = await prepare(other);

    const won = await one.browser.post(`/v1/me/email_addresses/${first.id}/attempt_verification`, { code: first.code });
    const lost = await other.browser.post(`/v1/me/email_addresses/${second.id}/attempt_verification`, {
      code: second.code,
    });

    assert.equal(won.status, 200);
    assert.ok([400, 404].includes(lost.status));
  });

  it('lists devices with what they are, and signs one out', async () => {
    const { browser, email, password } = await newActor(server);
    const elsewhere = await server.browser().open();
    await elsewhere.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });

    const list = (await browser.get('/v1/me/sessions/active')).body as unknown as {
      id: string;
      latest_activity: object;
    }[];
    const [newest] = list;
    const revoked = await browser.post(`/v1/me/sessions/${newest?.id ?? ''}/revoke`);

    assert.equal(list.length, 2);
    assert.ok(newest && 'is_mobile' in newest.latest_activity);
    assert.equal(revoked.body['response']?.['status'], 'revoked');
    assert.equal((await elsewhere.get('/v1/me')).status, 401);
  });

  it('deletes the account: signed out, and the address free again', async () => {
    const { browser, email } = await newActor(server);

    const { status, body } = await browser.delete('/v1/me');
    const again = await (await server.browser().open()).post('/v1/client/sign_ups', { email_address: email });

    assert.equal(status, 200);
    assert.equal(body['response']?.['deleted'], true);
    assert.equal((await browser.get('/v1/me')).status, 401);
    assert.equal(again.status, 200);
  });

  it('does not delete the last administrator of an organization with other members', async () => {
    const organization = await found(server);
    await join(organization, server);

    const { status, body } = await organization.admin.browser.delete('/v1/me');

    assert.equal(status, 400);
    assert.equal(refusal(body).code, 'organization_minimum_permissions_needed');
  });

  it('does not delete accounts where the instance forbids it', async () => {
    const { browser } = await newActor(server);
    await configure(server, { actions: { deleteSelf: false } });

    const { status, body } = await browser.delete('/v1/me');
    await configure(server, { actions: { deleteSelf: true } });

    assert.equal(status, 403);
    assert.equal(refusal(body).code, 'user_delete_self_not_enabled');
  });

  it('asks for a proof when the last one is older than ten minutes, and only where something is at stake', async () => {
    const { browser } = await newActor(server);
    server.clock.advance(11 * 60_000);

    const sensitive = [
      await browser.delete('/v1/me'),
      await browser.post('/v1/me/email_addresses', { email_address: freshEmail() }),
      await browser.post('/v1/me/change_password', { new_password: freshPassword() }),
      await browser.patch('/v1/me', { username: 'whoever' }),
    ];
    const harmless = await browser.patch('/v1/me', { first_name: 'Ada' });

    for (const { status, body } of sensitive) {
      assert.equal(status, 403);
      assert.equal(refusal(body).code, 'session_reverification_required');
    }
    assert.equal(harmless.status, 200);
    await signOut(browser);
  });
});
