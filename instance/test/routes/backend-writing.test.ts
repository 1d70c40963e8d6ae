/** The writing half of the Backend API: users, organizations, invitations, tokens, lists, settings. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeJwt } from 'jose';
import { text, type Json } from '../support/browser.js';
import { backend, configure, found, newActor, readTicket, WITH_ORGANIZATIONS } from '../support/organizations.js';
import { freshEmail, freshPassword, refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('the Backend API', () => {
  let server: TestServer;
  let ask: ReturnType<typeof backend>;
  before(async () => {
    server = await startServer();
    await configure(server, { ...WITH_ORGANIZATIONS, identity: { username: { presence: 'optional' } } });
    ask = backend(server);
  });
  after(() => server.close());

  const signIn = async (identifier: string, password: string) => {
    const browser = await server.browser().open();
    const params = { identifier, strategy: 'password', password };
    return { browser, ...(await browser.post('/v1/client/sign_ins', params)) };
  };

  it('makes a user who can sign in, with everything that was given', async () => {
    const email = freshEmail();
    const password = freshPassword();

    const made = await ask('POST', '/users', {
      email_address: [email],
      username: 'Grace_H',
      password,
      first_name: 'Grace',
      external_id: 'ext-1',
      public_metadata: { plan: 'gold' },
      private_metadata: { note: 'x' },
      created_at: '2020-01-02T03:04:05.678Z',
    });
    const signedIn = await signIn('grace_h', password);

    assert.equal(made.status, 200);
    assert.deepEqual(made.body['private_metadata'], { note: 'x' });
    assert.equal(made.body['created_at'], Date.parse('2020-01-02T03:04:05.678Z'));
    assert.equal(signedIn.body['response']?.['status'], 'complete');
    assert.equal((await signedIn.browser.get('/v1/me')).body['response']?.['private_metadata'], undefined);
  });

  it('refuses users without an identifier, with a taken one, and with unknown fields', async () => {
    const email = freshEmail();
    const password = freshPassword();
    await ask('POST', '/users', { email_address: [email], password, external_id: 'ext-2' });

    const none = await ask('POST', '/users', { password });
    const taken = await ask('POST', '/users', { email_address: [email.toUpperCase()], password });
    const external = await ask('POST', '/users', { email_address: [freshEmail()], password, external_id: 'ext-2' });
    const weak = await ask('POST', '/users', { email_address: [freshEmail()], password: 'short' });
    const missing = await ask('POST', '/users', { email_address: [freshEmail()] });
    const unknown = await ask('POST', '/users', { email_address: [freshEmail()], password, is_admin: true });
    const wrong = await ask('POST', '/users', { email_address: freshEmail(), password });

    assert.equal(refusal(none.body).code, 'form_data_missing');
    assert.deepEqual(refusal(taken.body), { code: 'form_identifier_exists', field: 'email_address' });
    assert.equal(refusal(external.body).field, 'external_id');
    assert.equal(refusal(weak.body).code, 'form_password_length_too_short');
    assert.deepEqual(refusal(missing.body), { code: 'form_param_missing', field: 'password' });
    assert.equal(refusal(unknown.body).code, 'form_param_unknown');
    assert.equal(wrong.status, 422);
  });

  it('skips password rules when told, and takes digests that it can verify and bound', async () => {
    const [easy, imported, blank] = [freshEmail(), freshEmail(), freshEmail()];
    const { hash } = await import('@node-rs/argon2');
    const digest = await hash('imported password', { memoryCost: 64, timeCost: 1, parallelism: 1 });

    await ask('POST', '/users', { email_address: [easy], password: 'x', skip_password_checks: true });
    await ask('POST', '/users', { email_address: [imported], password_digest: digest, password_hasher: 'argon2id' });
    const none = await ask('POST', '/users', { email_address: [blank], skip_password_requirement: true });
    const hostile = digest.replace('m=64', 'm=9999999');
    const refused = await ask('POST', '/users', { email_address: [freshEmail()], password_digest: hostile });

    assert.equal((await signIn(easy, 'x')).body['response']?.['status'], 'complete');
    assert.equal((await signIn(imported, 'imported password')).body['response']?.['status'], 'complete');
    assert.equal(none.body['password_enabled'], false);
    assert.equal(refusal(refused.body).code, 'form_password_digest_invalid_code');
  });

  it('changes users: fields, metadata by merging and by replacing, password', async () => {
    const { userId, email, browser } = await newActor(server);
    const password = freshPassword();

    const changed = await ask('PATCH', `/users/${userId}`, {
      last_name: 'Hopper',
      password,
      sign_out_of_other_sessions: true,
      delete_self_enabled: false,
    });
    const merged = await ask('PATCH', `/users/${userId}/metadata`, { public_metadata: { a: { b: 1 } } });
    await ask('PATCH', `/users/${userId}/metadata`, { public_metadata: { a: { c: 2 } } });
    const replaced = await ask('PUT', `/users/${userId}/metadata`, { public_metadata: { z: 1 } });
    const verified = await ask('POST', `/users/${userId}/verify_password`, { password });
    const wrong = await ask('POST', `/users/${userId}/verify_password`, { password: 'no' });

    assert.equal(changed.body['last_name'], 'Hopper');
    assert.equal(changed.body['delete_self_enabled'], false);
    assert.deepEqual(merged.body['public_metadata'], { a: { b: 1 } });
    assert.deepEqual(replaced.body['public_metadata'], { z: 1 });
    assert.deepEqual([verified.body['verified'], wrong.body['verified']], [true, false]);
    assert.equal((await browser.get('/v1/me')).status, 401);
    assert.equal((await signIn(email, password)).body['response']?.['status'], 'complete');
  });

  it('bans, locks and deletes, with effect on the next request', async () => {
    const [banned, locked, deleted] = [await newActor(server), await newActor(server), await newActor(server)];

    await ask('POST', `/users/${banned.userId}/ban`);
    const lock = await ask('POST', `/users/${locked.userId}/lock`);
    await ask('DELETE', `/users/${deleted.userId}`);
    const refusedBan = await signIn(banned.email, banned.password);
    const refusedLock = await signIn(locked.email, locked.password);
    await ask('POST', `/users/${banned.userId}/unban`);
    await ask('POST', `/users/${locked.userId}/unlock`);

    assert.equal((await banned.browser.get('/v1/me')).status, 401);
    assert.equal(lock.body['locked'], true);
    assert.ok(Number(lock.body['lockout_expires_in_seconds']) > 0);
    assert.deepEqual([refusal(refusedBan.body).code, refusal(refusedLock.body).code], ['user_banned', 'user_locked']);
    assert.equal((await deleted.browser.get('/v1/me')).status, 401);
    assert.equal((await signIn(banned.email, banned.password)).body['response']?.['status'], 'complete');
    assert.equal((await signIn(locked.email, locked.password)).body['response']?.['status'], 'complete');
  });

  it('adds, verifies, promotes and removes addresses', async () => {
    const { userId, email, browser } = await newActor(server);
    const address = freshEmail();

    const added = await ask('POST', '/email_addresses', { user_id: userId, email_address: address });
    const id = text(added.body['id']);
    const early = await ask('PATCH', `/email_addresses/${id}`, { primary: true });
    const led = await ask('PATCH', `/email_addresses/${id}`, { verified: true, primary: true });
    const twice = await ask('POST', '/email_addresses', { user_id: userId, email_address: email });
    const me = await browser.get('/v1/me');
    const removed = await ask('DELETE', `/email_addresses/${id}`);

    assert.equal(added.body['verification'], null);
    assert.equal(refusal(early.body).code, 'form_verification_needed');
    assert.equal(led.body['verification']?.['status'], 'verified');
    assert.equal(refusal(twice.body).code, 'form_identifier_exists');
    assert.equal(me.body['response']?.['primary_email_address_id'], id);
    assert.equal(removed.body['deleted'], true);
  });

  it('makes, finds, changes and deletes organizations, by id and by slug', async () => {
    const { userId } = await newActor(server);

    const made = await ask('POST', '/organizations', { name: 'Navy', slug: 'navy', created_by: userId });
    const id = text(made.body['id']);
    const bySlug = await ask('GET', '/organizations/navy');
    const changed = await ask('PATCH', '/organizations/navy', { name: 'US Navy', max_allowed_memberships: 3 });
    const metadata = await ask('PATCH', `/organizations/${id}/metadata`, { private_metadata: { a: 1 } });
    const listed = await ask('GET', `/organizations?query=nav&user_id=${userId}&order_by=-name`);
    const members = await ask('GET', `/organizations/${id}/memberships`);
    const deleted = await ask('DELETE', `/organizations/${id}`);

    assert.equal(bySlug.body['id'], id);
    assert.equal(changed.body['max_allowed_memberships'], 3);
    assert.deepEqual(metadata.body['private_metadata'], { a: 1 });
    assert.equal(listed.body['total_count'], 1);
    assert.equal((members.body['data'] as unknown as Json[])[0]?.['role'], 'org:admin');
    assert.equal(deleted.body['deleted'], true);
    assert.equal((await ask('GET', `/organizations/${id}`)).status, 404);
  });

  it('manages members of any organization, but not its last administrator', async () => {
    const { id, admin } = await found(server);
    const { userId } = await newActor(server);
    const path = `/organizations/${id}/memberships`;

    const added = await ask('POST', path, { user_id: userId, role: 'org:member', public_metadata: { team: 'a' } });
    const promoted = await ask('PATCH', `${path}/${userId}`, { role: 'org:admin' });
    const marked = await ask('PATCH', `${path}/${userId}/metadata`, { private_metadata: { x: 1 } });
    const removed = await ask('DELETE', `${path}/${userId}`);
    const last = await ask('DELETE', `${path}/${admin.userId}`);
    const mine = await ask('GET', `/users/${admin.userId}/organization_memberships`);

    assert.deepEqual(added.body['public_metadata'], { team: 'a' });
    assert.equal(promoted.body['role'], 'org:admin');
    assert.deepEqual(marked.body['private_metadata'], { x: 1 });
    assert.equal(removed.status, 200);
    assert.equal(refusal(last.body).code, 'organization_minimum_permissions_needed');
    assert.equal(mine.body['total_count'], 1);
  });

  it('invites to organizations, with the link in the answer', async () => {
    const { id, admin } = await found(server);
    const outsider = await newActor(server);
    const email = freshEmail();
    const path = `/organizations/${id}/invitations`;
    const params = { email_address: email, role: 'org:member', public_metadata: { team: 'b' } };

    const made = await ask('POST', path, { ...params, inviter_user_id: admin.userId, notify: false });
    const refused = await ask('POST', path, {
      ...params,
      email_address: freshEmail(),
      inviter_user_id: outsider.userId,
    });
    const script = await ask('POST', path, { ...params, redirect_url: 'javascript:alert(1)' });
    const list = await ask('GET', `${path}?status=pending`);
    const ticket = new URL(text(made.body['url'])).searchParams.get('ticket') ?? '';
    const browser = await server.browser().open();
    await browser.post('/v1/client/sign_ups', { strategy: 'ticket', ticket, password: freshPassword() });
    const member = await ask('GET', `/organizations/${id}/memberships?order_by=-created_at&limit=1`);
    const read = await ask('GET', `${path}/${text(made.body['id'])}`);

    assert.equal(refused.status, 404);
    assert.deepEqual(refusal(script.body), { code: 'form_param_format_invalid', field: 'redirect_url' });
    assert.equal(list.body['total_count'], 1);
    assert.equal((await server.instance.outbox.list({ to: email })).length, 0);
    assert.deepEqual((member.body['data'] as unknown as Json[])[0]?.['public_metadata'], { team: 'b' });
    assert.deepEqual([read.body['status'], read.body['url']], ['accepted', null]);
  });

  it('invites to the application; the ticket brings address and metadata along', async () => {
    const email = freshEmail();

    const made = await ask('POST', '/invitations', { email_address: email, public_metadata: { plan: 'gold' } });
    const twice = await ask('POST', '/invitations', { email_address: email });
    const ticket = await readTicket(server, email);
    const browser = await server.browser().open();
    await browser.post('/v1/client/sign_ups', { strategy: 'ticket', ticket, password: freshPassword() });
    const me = await browser.get('/v1/me');
    const again = await (await server.browser().open()).post('/v1/client/sign_ups', { strategy: 'ticket', ticket });
    const list = await ask('GET', '/invitations?status=accepted');
    const existing = await ask('POST', '/invitations', { email_address: email });

    assert.equal(made.body['status'], 'pending');
    assert.equal(refusal(twice.body).code, 'duplicate_record');
    assert.deepEqual(me.body['response']?.['public_metadata'], { plan: 'gold' });
    assert.equal(refusal(again.body).code, 'invitation_already_accepted');
    assert.deepEqual(
      (list.body as unknown as Json[]).map((one) => one['id']),
      [made.body['id']],
    );
    assert.equal(refusal(existing.body).code, 'invitation_account_exists');
  });

  it('makes sign-in tokens that work once, until they expire, unless they are taken back', async () => {
    const { userId } = await newActor(server);
    const make = async (params = {}) => (await ask('POST', '/sign_in_tokens', { user_id: userId, ...params })).body;
    const use = async (token: Json): Promise<Json> => {
      const browser = await server.browser().open();
      const params = { strategy: 'ticket', ticket: text(token['token']) };
      return (await browser.post('/v1/client/sign_ins', params)).body;
    };
    const [once, expired, revoked] = [await make(), await make({ expires_in_seconds: 60 }), await make()];
    await ask('POST', `/sign_in_tokens/${text(revoked['id'])}/revoke`);
    server.clock.advance(61_000);

    const first = await use(once);
    const second = await use(once);

    assert.equal(first['response']?.['status'], 'complete');
    assert.equal(refusal(second).code, 'sign_in_token_already_used_code');
    assert.equal(refusal(await use(expired)).code, 'ticket_expired_code');
    assert.equal(refusal(await use(revoked)).code, 'sign_in_token_revoked_code');
  });

  it('makes actor tokens: a short session that says who acts and may not change how the person signs in', async () => {
    const operator = await newActor(server);
    const person = await newActor(server);
    const actor = { sub: operator.userId };
    const made = await ask('POST', '/actor_tokens', { user_id: person.userId, actor });

    const params = { strategy: 'ticket', ticket: text(made.body['token']) };
    const { body } = await operator.browser.post('/v1/client/sign_ins', params);
    const sessionId = text(body['response']?.['created_session_id']);
    const token = await operator.browser.post(`/v1/client/sessions/${sessionId}/tokens`);
    const me = await operator.browser.get('/v1/me');
    const credential = await operator.browser.post('/v1/me/email_addresses', { email_address: freshEmail() });
    server.clock.advance(31 * 60_000);

    assert.deepEqual(decodeJwt(text(token.body['jwt']))['act'], actor);
    assert.equal(me.body['response']?.['id'], person.userId);
    assert.equal(credential.status, 403);
    assert.equal((await operator.browser.get('/v1/me')).status, 401);
  });

  it('keeps allow and block lists that decide who may sign up', async () => {
    const sign = async (email_address: string) =>
      refusal((await (await server.browser().open()).post('/v1/client/sign_ups', { email_address })).body).code;
    await ask('PATCH', '/instance/restrictions', { allowlist: true, blocklist: true });

    const added = await ask('POST', '/allowlist_identifiers', { identifier: '*@Good.example' });
    const twice = await ask('POST', '/allowlist_identifiers', { identifier: '*@good.example' });
    const bad = await ask('POST', '/blocklist_identifiers', { identifier: 'nonsense' });
    await ask('POST', '/blocklist_identifiers', { identifier: 'evil@good.example' });
    const codes = [await sign('a@good.example'), await sign('evil@good.example'), await sign('a@other.example')];
    await ask('DELETE', `/allowlist_identifiers/${text(added.body['id'])}`);
    const after = await sign('b@good.example');
    await ask('PATCH', '/instance/restrictions', { allowlist: false, blocklist: false });

    assert.equal(refusal(twice.body).code, 'form_identifier_exists');
    assert.equal(refusal(bad.body).code, 'form_param_format_invalid');
    assert.deepEqual(codes, [undefined, 'not_allowed_access', 'not_allowed_access']);
    assert.equal(after, 'not_allowed_access');
  });

  it('reads and changes settings of the instance', async () => {
    const settings = await ask('PATCH', '/instance/organization_settings', { max_allowed_memberships: 7 });
    const read = await ask('GET', '/instance/organization_settings');
    const accepted = await ask('PATCH', '/instance', { allowed_origins: ['https://app.example'] });
    const refused = await ask('PATCH', '/instance', { allowed_origins: ['https://app.example/path'] });
    const instance = await ask('GET', '/instance');
    const domains = await ask('GET', '/domains');
    const roles = await ask('GET', '/organization_roles');
    await ask('PATCH', '/instance/organization_settings', { max_allowed_memberships: 0 });

    assert.equal(settings.body['max_allowed_memberships'], 7);
    assert.deepEqual(read.body, settings.body);
    assert.equal(accepted.status, 204);
    assert.deepEqual(refusal(refused.body), { code: 'form_param_format_invalid', field: 'allowed_origins' });
    assert.deepEqual(instance.body['allowed_origins'], ['https://app.example']);
    assert.equal(domains.body['total_count'], 1);
    assert.equal(roles.body['total_count'], 2);
  });

  it('makes sessions without a browser, mints for them and ends them', async () => {
    const { userId } = await newActor(server);

    const made = await ask('POST', '/sessions', { user_id: userId });
    const id = text(made.body['id']);
    const token = await ask('POST', `/sessions/${id}/tokens`);
    const revoked = await ask('POST', `/sessions/${id}/revoke`);
    const after = await ask('POST', `/sessions/${id}/tokens`);

    assert.equal(decodeJwt(text(token.body['jwt'])).sub, userId);
    assert.equal(revoked.body['status'], 'revoked');
    assert.equal(after.status, 401);
  });

  it('keeps redirect addresses, except those that are programs', async () => {
    const added = await ask('POST', '/redirect_urls', { url: 'myapp://callback' });
    const script = await ask('POST', '/redirect_urls', { url: 'javascript:alert(1)' });
    const list = await ask('GET', '/redirect_urls?paginated=true');
    const removed = await ask('DELETE', `/redirect_urls/${text(added.body['id'])}`);

    assert.equal(added.body['url'], 'myapp://callback');
    assert.equal(script.status, 422);
    assert.equal(list.body['total_count'], 1);
    assert.equal(removed.body['deleted'], true);
  });

  it('refuses bodies that are no JSON, no object, or of another type, without a server error', async () => {
    for (const body of ['{', '[]', '"x"', 'null']) {
      const response = await server.instance.fetch(
        new Request('http://localhost:4400/backend/v1/users', {
          method: 'POST',
          body,
          headers: {
            Authorization: `Bearer ${server.instance.addresses().secretKey}`,
            'Content-Type': 'application/json',
          },
        }),
      );
      assert.equal(response.status, 400, body);
    }
    for (const params of [{ email_address: [1] }, { email_address: {} }, { banned: 'yes' }, { created_at: 'soon' }]) {
      assert.equal((await ask('POST', '/users', params)).status, 422, JSON.stringify(params));
    }
  });
});
