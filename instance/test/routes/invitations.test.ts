/** Invitations from the mail to the membership: for new people, for people with an account, and for nobody else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { text, type Browser, type Json } from '../support/browser.js';
import {
  backend,
  configure,
  found,
  join,
  newActor,
  readTicket,
  WITH_ORGANIZATIONS,
  type Founded,
} from '../support/organizations.js';
import { freshEmail, freshPassword, refusal, signOut } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const DAY_MS = 86_400_000;

describe('an invitation to an organization', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
    await configure(server, WITH_ORGANIZATIONS);
  });
  after(() => server.close());

  const invite = ({ id, admin }: Founded, email_address: string, role = 'org:member') =>
    admin.browser.post(`/v1/organizations/${id}/invitations`, { email_address, role });

  const signUpBy = async (ticket: string, extra: Record<string, string> = {}): Promise<[Browser, Json]> => {
    const browser = await server.browser().open();
    const params = { strategy: 'ticket', ticket, password: freshPassword(), ...extra };
    return [browser, (await browser.post('/v1/client/sign_ups', params)).body];
  };

  it('mails a link that leads to the page for signing up, and opening it changes nothing', async () => {
    const organization = await found(server);
    const email = freshEmail();
    await invite(organization, email);
    const link = await server.readCode(email);

    const opened = await server.instance.fetch(new Request(link, { redirect: 'manual' }));
    const again = await server.instance.fetch(new Request(link, { redirect: 'manual' }));

    const target = new URL(opened.headers.get('location') ?? '');
    assert.equal(opened.status, 303);
    assert.equal(target.searchParams.get('__clerk_status'), 'sign_up');
    assert.match(target.pathname, /sign-up/);
    assert.equal(again.headers.get('location'), target.href);
  });

  it('ends in membership for a new person, whose address the ticket proves', async () => {
    const organization = await found(server);
    const email = freshEmail();
    await invite(organization, email, 'org:admin');

    const [browser, body] = await signUpBy(await readTicket(server, email));
    const mine = await browser.get('/v1/me/organization_memberships', { paginated: true });
    const me = await browser.get('/v1/me');

    assert.equal(body['response']?.['status'], 'complete');
    const [session] = body['client']?.['sessions'] as unknown as Json[];
    assert.equal(session?.['last_active_organization_id'], organization.id);
    const [membership] = mine.body['response']?.['data'] as unknown as Json[];
    assert.deepEqual([membership?.['role'], membership?.['organization']?.['id']], ['org:admin', organization.id]);
    const [address] = me.body['response']?.['email_addresses'] as unknown as Json[];
    assert.deepEqual([address?.['email_address'], address?.['verification']?.['status']], [email, 'verified']);
  });

  it('is good for its address alone, whatever the form says', async () => {
    const organization = await found(server);
    const email = freshEmail();
    await invite(organization, email);
    await configure(server, { identity: { firstName: 'required' } });

    const [browser, body] = await signUpBy(await readTicket(server, email), { email_address: 'thief@example.com' });
    const id = text(body['response']?.['id']);
    const changed = await browser.patch(`/v1/client/sign_ups/${id}`, { email_address: 'thief@example.com' });
    const done = await browser.patch(`/v1/client/sign_ups/${id}`, { first_name: 'Ada' });
    await configure(server, { identity: { firstName: 'optional' } });

    assert.equal(body['response']?.['email_address'], email);
    assert.equal(changed.body['response']?.['email_address'], email);
    assert.equal(done.body['response']?.['status'], 'complete');
  });

  it('lets in new people where signing up takes an invitation', async () => {
    const organization = await found(server);
    const email = freshEmail();
    await invite(organization, email);
    await configure(server, { signUp: { mode: 'restricted' } });

    const stranger = await (await server.browser().open()).post('/v1/client/sign_ups', { email_address: freshEmail() });
    const [, body] = await signUpBy(await readTicket(server, email));
    await configure(server, { signUp: { mode: 'public' } });

    assert.equal(refusal(stranger.body).code, 'sign_up_mode_restricted');
    assert.equal(body['response']?.['status'], 'complete');
  });

  it('ends in membership for a person with an account, by signing in with the ticket', async () => {
    const organization = await found(server);
    const person = await newActor(server);
    await signOut(person.browser);
    await invite(organization, person.email);
    const ticket = await readTicket(server, person.email);

    const link = new URL(await server.readCode(person.email));
    const opened = await server.instance.fetch(new Request(link, { redirect: 'manual' }));
    const { body } = await person.browser.post('/v1/client/sign_ins', { strategy: 'ticket', ticket });

    assert.match(opened.headers.get('location') ?? '', /__clerk_status=sign_in/);
    assert.equal(body['response']?.['status'], 'complete');
    const [session] = body['client']?.['sessions'] as unknown as Json[];
    assert.equal(session?.['last_active_organization_id'], organization.id);
  });

  it('is accepted when its own account opens it while signed in, and names that session', async () => {
    const organization = await found(server);
    const person = await newActor(server);
    await invite(organization, person.email);
    const ticket = await readTicket(server, person.email);

    const { body } = await person.browser.post('/v1/client/sign_ins', { strategy: 'ticket', ticket });

    assert.equal(refusal(body).code, 'identifier_already_signed_in');
    assert.equal((await person.browser.get(`/v1/organizations/${organization.id}`)).status, 200);
  });

  it('is not taken by somebody else who is signed in', async () => {
    const organization = await found(server);
    const [invited, other] = [await newActor(server), await newActor(server)];
    await invite(organization, invited.email);
    const ticket = await readTicket(server, invited.email);

    const { status, body } = await other.browser.post('/v1/client/sign_ins', { strategy: 'ticket', ticket });

    assert.equal(status, 400);
    assert.equal(refusal(body).code, 'session_exists');
    assert.equal((await other.browser.get(`/v1/organizations/${organization.id}`)).status, 404);
    assert.equal((await invited.browser.get(`/v1/organizations/${organization.id}`)).status, 404);
  });

  it('waits in the list of the person whose verified address it names, and is accepted from there', async () => {
    const organization = await found(server);
    const person = await newActor(server);
    const invited = await invite(organization, person.email.toUpperCase());
    const id = text(invited.body['response']?.['id']);
    const stranger = await newActor(server);

    const list = await person.browser.get('/v1/me/organization_invitations', { status: 'pending' });
    const stolen = await stranger.browser.post(`/v1/me/organization_invitations/${id}/accept`);
    const accepted = await person.browser.post(`/v1/me/organization_invitations/${id}/accept`);
    const twice = await person.browser.post(`/v1/me/organization_invitations/${id}/accept`);

    const [first] = list.body['response']?.['data'] as unknown as Json[];
    assert.equal(first?.['public_organization_data']?.['id'], organization.id);
    assert.equal(stolen.status, 404);
    assert.equal(accepted.body['response']?.['status'], 'accepted');
    assert.equal(refusal(twice.body).code, 'organization_invitation_already_accepted');
  });

  it('is not shown to an account that only claims the address', async () => {
    const organization = await found(server);
    const email = freshEmail();
    const { browser } = await newActor(server);
    await browser.post('/v1/me/email_addresses', { email_address: email });
    const invited = await invite(organization, email);

    const list = await browser.get('/v1/me/organization_invitations');
    const id = text(invited.body['response']?.['id']);
    const accepted = await browser.post(`/v1/me/organization_invitations/${id}/accept`);

    assert.deepEqual(list.body['response']?.['data'], []);
    assert.equal(accepted.status, 404);
  });

  it('is refused twice, for members, and in bulk as a whole with the addresses at fault', async () => {
    const organization = await found(server);
    const member = await join(organization, server);
    const pending = freshEmail();
    await invite(organization, pending);
    const fresh = [freshEmail(), freshEmail()];
    const bulk = (addresses: string[]) =>
      organization.admin.browser.post(`/v1/organizations/${organization.id}/invitations/bulk`, {
        email_address: addresses,
        role: 'org:member',
      });

    const again = await invite(organization, pending);
    const inside = await invite(organization, member.email);
    const one = await bulk([...fresh, pending]);
    const bad = await bulk([...fresh, 'not an address']);
    const list = await organization.admin.browser.get(`/v1/organizations/${organization.id}/invitations`);
    const good = await bulk(fresh);

    assert.equal(refusal(again.body).code, 'organization_invitation_not_unique');
    assert.equal(refusal(inside.body).code, 'already_a_member_in_organization');
    const [error] = one.body['errors'] as unknown as Json[];
    assert.deepEqual(error?.['meta']?.['email_addresses'], [pending]);
    assert.deepEqual(refusal(bad.body), { code: 'form_param_format_invalid', field: 'email_address' });
    assert.equal(list.body['response']?.['total_count'], 1);
    assert.equal((good.body['response'] as unknown as Json[]).length, 2);
  });

  it('is taken back: the link stops working at once', async () => {
    const organization = await found(server);
    const email = freshEmail();
    const invited = await invite(organization, email);
    const path = `/v1/organizations/${organization.id}/invitations`;
    const ticket = await readTicket(server, email);

    const revoked = await organization.admin.browser.post(`${path}/${text(invited.body['response']?.['id'])}/revoke`);
    const again = await organization.admin.browser.post(`${path}/${text(invited.body['response']?.['id'])}/revoke`);
    const [, body] = await signUpBy(ticket);
    const list = await organization.admin.browser.get(path, { status: 'revoked' });

    assert.equal(revoked.body['response']?.['status'], 'revoked');
    assert.equal(refusal(again.body).code, 'organization_invitation_not_pending');
    assert.equal(refusal(body).code, 'organization_invitation_revoked_code');
    assert.equal(list.body['response']?.['total_count'], 1);
  });

  it('expires after thirty days, and the address can be invited anew', async () => {
    const organization = await found(server);
    const email = freshEmail();
    await invite(organization, email);
    const ticket = await readTicket(server, email);
    server.clock.advance(31 * DAY_MS);
    const { admin, id } = organization;
    const params = { identifier: admin.email, strategy: 'password', password: admin.password };
    await admin.browser.post('/v1/client/sign_ins', params);

    const [, body] = await signUpBy(ticket);
    const expired = await admin.browser.get(`/v1/organizations/${id}/invitations`, { status: 'expired' });
    const again = await invite(organization, email);
    const count = await admin.browser.get(`/v1/organizations/${id}`);

    assert.equal(refusal(body).code, 'ticket_expired_code');
    assert.equal(expired.body['response']?.['total_count'], 1);
    assert.equal(again.status, 200);
    assert.equal(count.body['response']?.['pending_invitations_count'], 1);
  });

  it('refuses tickets that were made up, changed, or belong to another instance', async () => {
    const organization = await found(server);
    const email = freshEmail();
    await invite(organization, email);
    const ticket = await readTicket(server, email);
    const other = await server.instance.createApplication({ name: 'Other', slug: 'other-app' });
    const foreign = await server.browser({ url: other.url }).open();

    const answers = [
      (await signUpBy('nonsense'))[1],
      (await signUpBy(`${ticket}x`))[1],
      (await signUpBy(ticket.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))))[1],
      (await foreign.post('/v1/client/sign_ups', { strategy: 'ticket', ticket, password: freshPassword() })).body,
    ];

    for (const body of answers) assert.equal(refusal(body).code, 'ticket_invalid_code');
    assert.equal((await server.instance.fetch(new Request('http://localhost:4400/v1/tickets/accept'))).status, 400);
  });

  it('stands when its inviter is gone, and falls with its organization', async () => {
    const organization = await found(server);
    const second = await join(organization, server, 'org:admin');
    const [one, other] = [freshEmail(), freshEmail()];
    await invite(organization, one);
    await organization.admin.browser.delete(`/v1/me/organization_memberships/${organization.id}`);
    const [, joined] = await signUpBy(await readTicket(server, one));
    await invite({ ...organization, admin: second }, other);
    const ticket = await readTicket(server, other);
    await second.browser.delete(`/v1/organizations/${organization.id}`);

    const [, body] = await signUpBy(ticket);

    assert.equal(joined['response']?.['status'], 'complete');
    assert.equal(refusal(body).code, 'ticket_invalid_code');
  });

  it('counts pending ones as seats', async () => {
    const organization = await found(server);
    await backend(server)('PATCH', `/organizations/${organization.id}`, { max_allowed_memberships: 2 });
    await invite(organization, freshEmail());

    const { status, body } = await invite(organization, freshEmail());

    assert.equal(status, 403);
    assert.equal(refusal(body).code, 'organization_membership_quota_exceeded');
  });
});
