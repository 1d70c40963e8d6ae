/** Organizations as their members use them: permissions, members, roles, names, limits, the last administrator. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeJwt } from 'jose';
import { text, type Json } from '../support/browser.js';
import { backend, configure, found, join, newActor, WITH_ORGANIZATIONS } from '../support/organizations.js';
import { refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const itemsOf = (body: Json): Json[] => body['response']?.['data'] as unknown as Json[];

describe('an organization', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
    await configure(server, WITH_ORGANIZATIONS);
  });
  after(() => server.close());

  it('is made by a person, who administers it', async () => {
    const { browser } = await newActor(server);

    const { body } = await browser.post('/v1/organizations', { name: '  Café & Söhne ' });
    const organization = body['response'];
    const roles = await browser.get(`/v1/organizations/${text(organization?.['id'])}/roles`);
    const mine = await browser.get('/v1/me/organization_memberships', { paginated: true });

    assert.equal(organization?.['name'], 'Café & Söhne');
    assert.match(text(organization?.['slug']), /^cafe-sohne-[a-z0-9]{10}$/);
    assert.equal(organization?.['members_count'], 1);
    assert.equal(itemsOf(mine.body)[0]?.['role'], 'org:admin');
    assert.deepEqual(
      itemsOf(roles.body)
        .map((role) => role['key'])
        .sort(),
      ['org:admin', 'org:member'],
    );
  });

  it('rides along with the client, so that pages see it at once', async () => {
    const { browser } = await newActor(server);

    const { body } = await browser.post('/v1/organizations', { name: 'Acme' });

    const [session] = body['client']?.['sessions'] as unknown as Json[];
    const [membership] = session?.['user']?.['organization_memberships'] as unknown as Json[];
    assert.equal(membership?.['organization']?.['id'], body['response']?.['id']);
  });

  it('has a slug that no other has, and that is not an id', async () => {
    const { browser } = await newActor(server);
    await browser.post('/v1/organizations', { name: 'One', slug: 'taken-slug' });

    const taken = await browser.post('/v1/organizations', { name: 'Two', slug: 'Taken-Slug' });

    assert.deepEqual(refusal(taken.body), { code: 'form_identifier_exists', field: 'slug' });
    for (const slug of ['org_2abc', '-x', 'x--y', 'ü', 'a b', '../etc']) {
      const { status, body } = await browser.post('/v1/organizations', { name: 'Two', slug });
      assert.equal(status, 422, slug);
      assert.deepEqual(refusal(body), { code: 'form_param_format_invalid', field: 'slug' });
    }
  });

  it('has a name without markup and addresses', async () => {
    const { browser } = await newActor(server);

    for (const name of ['<b>x</b>', 'see https://evil.test', 'a\u0000b', '   ', 'x'.repeat(300)]) {
      const { status, body } = await browser.post('/v1/organizations', { name });
      assert.equal(status, 422, name);
      assert.equal(refusal(body).field, 'name');
    }
  });

  it('looks like none to people outside', async () => {
    const { id } = await found(server);
    const { browser } = await newActor(server);

    const foreign = await browser.get(`/v1/organizations/${id}`);
    const invented = await browser.get('/v1/organizations/org_invented');

    assert.equal(foreign.status, 404);
    assert.deepEqual(refusal(foreign.body), refusal(invented.body));
  });

  it('lets members look and administrators act', async () => {
    const organization = await found(server);
    const { id } = organization;
    const { browser, userId } = await join(organization, server);
    const member = (role: string) => ({ user_id: userId, role });

    const refused = [
      await browser.patch(`/v1/organizations/${id}`, { name: 'Mine' }),
      await browser.delete(`/v1/organizations/${id}`),
      await browser.post(`/v1/organizations/${id}/memberships`, member('org:member')),
      await browser.patch(`/v1/organizations/${id}/memberships/${userId}`, { role: 'org:admin' }),
      await browser.delete(`/v1/organizations/${id}/memberships/${organization.admin.userId}`),
      await browser.get(`/v1/organizations/${id}/invitations`),
      await browser.post(`/v1/organizations/${id}/invitations`, { email_address: 'x@example.com', role: 'org:admin' }),
      await browser.delete(`/v1/organizations/${id}/logo`),
    ];
    const seen = await browser.get(`/v1/organizations/${id}/memberships`, { paginated: true });

    for (const { status, body } of refused) {
      assert.equal(status, 403);
      assert.equal(refusal(body).code, 'missing_organization_permission');
    }
    assert.equal(itemsOf(seen.body).length, 2);
  });

  it('is renamed and deleted; sessions in it go back to the personal account', async () => {
    const { id, admin } = await found(server);
    await admin.browser.post(`/v1/client/sessions/${admin.sessionId}/touch`, { active_organization_id: id });

    const renamed = await admin.browser.patch(`/v1/organizations/${id}`, { name: 'New name', slug: 'new-name-1' });
    const deleted = await admin.browser.delete(`/v1/organizations/${id}`);

    assert.equal(renamed.body['response']?.['slug'], 'new-name-1');
    assert.equal(deleted.body['response']?.['deleted'], true);
    const [session] = deleted.body['client']?.['sessions'] as unknown as Json[];
    assert.equal(session?.['last_active_organization_id'], null);
    assert.equal((await admin.browser.get(`/v1/organizations/${id}`)).status, 404);
  });

  it('stays when the instance forbids administrators to delete it', async () => {
    await configure(server, { organizations: { adminDelete: false } });
    const { id, admin } = await found(server);
    await configure(server, { organizations: { adminDelete: true } });

    const { status, body } = await admin.browser.delete(`/v1/organizations/${id}`);

    assert.equal(status, 403);
    assert.equal(refusal(body).code, 'organization_admin_delete_not_enabled');
  });

  it('puts its claims into the token of a session that is in it, and takes them out again', async () => {
    const { id, admin } = await found(server);
    const claims = async () => {
      const { body } = await admin.browser.post(`/v1/client/sessions/${admin.sessionId}/tokens`);
      return decodeJwt(text(body['jwt']))['o'] as { id: string; rol: string } | undefined;
    };

    const before = await claims();
    await admin.browser.post(`/v1/client/sessions/${admin.sessionId}/touch`, { active_organization_id: id });
    const inside = await claims();
    const personal = await admin.browser.post(`/v1/client/sessions/${admin.sessionId}/tokens`, { organization_id: '' });
    await admin.browser.delete(`/v1/organizations/${id}`);
    const after = await claims();

    assert.equal(before, undefined);
    assert.deepEqual({ id: inside?.id, rol: inside?.rol }, { id, rol: 'admin' });
    assert.equal(decodeJwt(text(personal.body['jwt']))['o'], undefined);
    assert.equal(after, undefined);
  });

  it('does not let a session into somebody else’s', async () => {
    const { id } = await found(server);
    const { browser, sessionId } = await newActor(server);

    const touched = await browser.post(`/v1/client/sessions/${sessionId}/touch`, { active_organization_id: id });
    const minted = await browser.post(`/v1/client/sessions/${sessionId}/tokens`, { organization_id: id });

    assert.equal(touched.status, 404);
    assert.equal(minted.status, 404);
  });

  it('changes roles and removes members, who are out at once', async () => {
    const organization = await found(server);
    const { id, admin } = organization;
    const person = await join(organization, server);
    await person.browser.post(`/v1/client/sessions/${person.sessionId}/touch`, { active_organization_id: id });
    const path = `/v1/organizations/${id}/memberships/${person.userId}`;

    const promoted = await admin.browser.patch(path, { role: 'org:admin' });
    const demoted = await admin.browser.patch(path, { role: 'org:member' });
    const removed = await admin.browser.delete(path);
    const token = await person.browser.post(`/v1/client/sessions/${person.sessionId}/tokens`);

    assert.equal(promoted.body['response']?.['role'], 'org:admin');
    assert.equal(demoted.body['response']?.['role'], 'org:member');
    assert.equal(removed.body['response']?.['object'], 'organization_membership');
    assert.equal((await person.browser.get(`/v1/organizations/${id}`)).status, 404);
    assert.equal(decodeJwt(text(token.body['jwt']))['o'], undefined);
  });

  it('keeps its last administrator', async () => {
    const organization = await found(server);
    const { id, admin } = organization;
    await join(organization, server);
    const own = `/v1/organizations/${id}/memberships/${admin.userId}`;

    const answers = [
      await admin.browser.delete(`/v1/me/organization_memberships/${id}`),
      await admin.browser.patch(own, { role: 'org:member' }),
      await admin.browser.delete(own),
    ];

    for (const { status, body } of answers) {
      assert.equal(status, 400);
      assert.equal(refusal(body).code, 'organization_minimum_permissions_needed');
    }
  });

  it('lets an administrator leave when another one stays', async () => {
    const organization = await found(server);
    await join(organization, server, 'org:admin');

    const { status } = await organization.admin.browser.delete(`/v1/me/organization_memberships/${organization.id}`);

    assert.equal(status, 200);
    assert.equal((await organization.admin.browser.get(`/v1/organizations/${organization.id}`)).status, 404);
  });

  it('refuses strangers, members and roles that are not there', async () => {
    const organization = await found(server);
    const { id, admin } = organization;
    const person = await join(organization, server);
    const add = (user_id: string, role: string) =>
      admin.browser.post(`/v1/organizations/${id}/memberships`, { user_id, role });

    const twice = await add(person.userId, 'org:member');
    const nobody = await add('user_invented', 'org:member');
    const role = await add((await newActor(server)).userId, 'org:emperor');

    assert.equal(refusal(twice.body).code, 'already_a_member_in_organization');
    assert.equal(nobody.status, 404);
    assert.deepEqual(refusal(role.body), { code: 'form_param_value_invalid', field: 'role' });
  });

  it('counts pages, searches and filters its members', async () => {
    const organization = await found(server);
    const { id, admin } = organization;
    const people = [];
    for (let number = 0; number < 5; number += 1) people.push(await join(organization, server));
    await people[0]?.browser.patch('/v1/me', { first_name: 'Zebedee' });
    const ask = async (params: Record<string, string>) => {
      const query = { paginated: true, ...params };
      const { body } = await admin.browser.get(`/v1/organizations/${id}/memberships`, query);
      return { total: body['response']?.['total_count'] as unknown, items: itemsOf(body) };
    };

    const first = await ask({ limit: '4', offset: '0' });
    const second = await ask({ limit: '4', offset: '4' });
    const admins = await ask({ role: 'org:admin' });
    const search = await ask({ query: 'zebed' });
    const wild = await ask({ query: '%' });
    const injected = await ask({ query: "' OR 1=1 --" });

    assert.deepEqual([first.total, first.items.length, second.items.length], [6, 4, 2]);
    assert.deepEqual([admins.total, search.total, wild.total, injected.total], [1, 1, 0, 0]);
    const ids = [...first.items, ...second.items].map((item) => item['id']);
    assert.equal(new Set(ids).size, 6);
  });

  it('refuses absurd pages by name', async () => {
    const { id, admin } = await found(server);

    for (const [name, value] of [
      ['limit', '-1'],
      ['limit', '0'],
      ['limit', '1e9'],
      ['limit', 'NaN'],
      ['offset', '-1'],
    ]) {
      const params = { paginated: true, [name ?? '']: value ?? '' };
      const { status, body } = await admin.browser.get(`/v1/organizations/${id}/memberships`, params);
      assert.equal(status, 422, `${name ?? ''}=${value ?? ''}`);
      assert.equal(refusal(body).field, name);
    }
  });

  it('answers bare lists to callers that do not ask for pages', async () => {
    const { id, admin } = await found(server);

    const { body } = await admin.browser.get(`/v1/organizations/${id}/memberships`);

    assert.ok(Array.isArray(body['response']));
  });

  it('takes no more members than it may have, and says so', async () => {
    const { id, admin } = await found(server);
    await backend(server)('PATCH', `/organizations/${id}`, { max_allowed_memberships: 1 });

    const { status, body } = await admin.browser.post(`/v1/organizations/${id}/memberships`, {
      user_id: (await newActor(server)).userId,
      role: 'org:member',
    });

    assert.equal(status, 403);
    assert.equal(refusal(body).code, 'organization_membership_quota_exceeded');
  });

  it('is limited in number per person, and forbidden where people may make none', async () => {
    const { browser } = await newActor(server);
    await configure(server, { actions: { createOrganizationsLimit: 1 } });
    await browser.post('/v1/organizations', { name: 'One' });
    const second = await browser.post('/v1/organizations', { name: 'Two' });
    await configure(server, { actions: { createOrganizationsLimit: null, createOrganization: false } });
    const forbidden = await browser.post('/v1/organizations', { name: 'Three' });
    await configure(server, { actions: { createOrganization: true } });

    assert.equal(refusal(second.body).code, 'organization_quota_exceeded');
    assert.equal(refusal(forbidden.body).code, 'user_create_organization_not_enabled');
  });

  it('is nowhere where organizations are off', async () => {
    const { id, admin } = await found(server);
    await configure(server, { organizations: { enabled: false } });

    const answers = [
      await admin.browser.get(`/v1/organizations/${id}`),
      await admin.browser.post('/v1/organizations', { name: 'X' }),
      await admin.browser.get('/v1/me/organization_memberships'),
      await admin.browser.get('/v1/me/organization_invitations'),
      await admin.browser.get('/v1/me/organization_suggestions'),
    ];
    await configure(server, WITH_ORGANIZATIONS);

    for (const { status, body } of answers) {
      assert.equal(status, 403);
      assert.equal(refusal(body).code, 'organization_not_enabled_in_instance');
    }
  });

  it('suggests nothing and a name', async () => {
    const { browser } = await newActor(server);
    await browser.patch('/v1/me', { first_name: 'Ada' });

    const suggestions = await browser.get('/v1/me/organization_suggestions');
    const defaults = await browser.get('/v1/me/organization_creation_defaults');

    assert.deepEqual(suggestions.body['response'], { data: [], total_count: 0 });
    assert.equal(defaults.body['response']?.['form']?.['name'], 'Ada’s organization');
  });
});
