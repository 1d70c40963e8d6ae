/** The official backend SDK as its users call it, against a listening server. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClerkClient, verifyToken, type ClerkClient } from '@clerk/backend';
import { text } from '../support/browser.js';
import { configure, newActor, WITH_ORGANIZATIONS } from '../support/organizations.js';
import { freshEmail, freshPassword } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('@clerk/backend', () => {
  let server: TestServer;
  let clerk: ClerkClient;
  before(async () => {
    server = await startServer();
    await configure(server, WITH_ORGANIZATIONS);
    const url = await server.instance.listen(0);
    const { secretKey, publishableKey } = server.instance.addresses();
    clerk = createClerkClient({ secretKey, publishableKey, apiUrl: `${url}/backend`, telemetry: { disabled: true } });
  });
  after(() => server.close());

  it('makes, lists, counts, changes and deletes users', async () => {
    const emailAddress = [freshEmail()];
    const made = await clerk.users.createUser({ emailAddress, password: freshPassword(), firstName: 'Ada' });
    const list = await clerk.users.getUserList({ emailAddress, orderBy: '-created_at' });
    const count = await clerk.users.getCount({ query: 'ada' });
    const changed = await clerk.users.updateUser(made.id, { lastName: 'Lovelace' });
    const merged = await clerk.users.updateUserMetadata(made.id, { publicMetadata: { plan: 'gold' } });
    const banned = await clerk.users.banUser(made.id);
    const unbanned = await clerk.users.unbanUser(made.id);
    const locked = await clerk.users.lockUser(made.id);
    const unlocked = await clerk.users.unlockUser(made.id);
    const gone = await clerk.users.deleteUser(made.id);

    assert.deepEqual([list.totalCount, list.data[0]?.id, count], [1, made.id, 1]);
    assert.equal(changed.fullName, 'Ada Lovelace');
    assert.deepEqual(merged.publicMetadata, { plan: 'gold' });
    assert.deepEqual([banned.banned, unbanned.banned, locked.locked, unlocked.locked], [true, false, true, false]);
    assert.equal(gone.id, made.id);
    await assert.rejects(clerk.users.getUser(made.id), { status: 404 });
  });

  it('checks passwords and sets pictures', async () => {
    const password = freshPassword();
    const { id } = await clerk.users.createUser({ emailAddress: [freshEmail()], password });
    const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

    const { verified } = await clerk.users.verifyPassword({ userId: id, password });
    const pictured = await clerk.users.updateUserProfileImage(id, { file: new Blob([Uint8Array.from(pixel)]) });

    assert.equal(verified, true);
    assert.equal(pictured.hasImage, true);
  });

  it('makes organizations, members and invitations', async () => {
    const [owner, member] = [await newActor(server), await newActor(server)];

    const made = await clerk.organizations.createOrganization({ name: 'Acme', createdBy: owner.userId });
    const organizationId = made.id;
    const added = await clerk.organizations.createOrganizationMembership({
      organizationId,
      userId: member.userId,
      role: 'org:member',
    });
    const promoted = await clerk.organizations.updateOrganizationMembership({
      organizationId,
      userId: member.userId,
      role: 'org:admin',
    });
    const members = await clerk.organizations.getOrganizationMembershipList({ organizationId });
    const mine = await clerk.users.getOrganizationMembershipList({ userId: member.userId });
    const people = await clerk.users.getUserList({ organizationId: [organizationId] });
    const invitation = await clerk.organizations.createOrganizationInvitation({
      organizationId,
      emailAddress: freshEmail(),
      role: 'org:member',
      inviterUserId: owner.userId,
    });
    const invitations = await clerk.organizations.getOrganizationInvitationList({
      organizationId,
      status: ['pending'],
    });
    const bulk = await clerk.organizations.createOrganizationInvitationBulk(organizationId, [
      { emailAddress: freshEmail(), role: 'org:member' },
      { emailAddress: freshEmail(), role: 'org:admin' },
    ]);
    const revoked = await clerk.organizations.revokeOrganizationInvitation({
      organizationId,
      invitationId: invitation.id,
      requestingUserId: owner.userId,
    });
    const list = await clerk.organizations.getOrganizationList({ query: 'acm' });
    const bySlug = await clerk.organizations.getOrganization({ slug: made.slug });
    const gone = await clerk.organizations.deleteOrganization(organizationId);

    assert.equal(added.publicUserData?.identifier, member.email);
    assert.equal(promoted.role, 'org:admin');
    assert.deepEqual([members.totalCount, mine.totalCount, invitations.totalCount], [2, 1, 1]);
    assert.equal(people.totalCount, 2);
    assert.equal(bulk.data.length, 2);
    assert.equal(revoked.status, 'revoked');
    assert.deepEqual([list.totalCount, bySlug.id], [1, organizationId]);
    assert.equal(gone.id, organizationId);
  });

  it('invites to the application, and keeps lists and redirect addresses', async () => {
    const invitation = await clerk.invitations.createInvitation({ emailAddress: freshEmail() });
    const invitations = await clerk.invitations.getInvitationList({ status: 'pending' });
    const revoked = await clerk.invitations.revokeInvitation(invitation.id);
    const allowed = await clerk.allowlistIdentifiers.createAllowlistIdentifier({
      identifier: '*@example.org',
      notify: false,
    });
    const allowlist = await clerk.allowlistIdentifiers.getAllowlistIdentifierList();
    await clerk.allowlistIdentifiers.deleteAllowlistIdentifier(allowed.id);
    const blocked = await clerk.blocklistIdentifiers.createBlocklistIdentifier({ identifier: 'x@example.org' });
    const blocklist = await clerk.blocklistIdentifiers.getBlocklistIdentifierList();
    const url = await clerk.redirectUrls.createRedirectUrl({ url: 'myapp://callback' });
    const urls = await clerk.redirectUrls.getRedirectUrlList();

    assert.deepEqual([invitations.data[0]?.id, revoked.status], [invitation.id, 'revoked']);
    assert.deepEqual([allowlist.data[0]?.identifier, allowlist.totalCount], ['*@example.org', 1]);
    assert.equal(blocklist.data[0]?.id, blocked.id);
    assert.equal(urls.data[0]?.id, url.id);
  });

  it('lists and ends sessions, and makes tokens that its own verifier accepts', async () => {
    const { userId, sessionId, browser } = await newActor(server);
    const { secretKey } = server.instance.addresses();
    const apiUrl = server.instance.addresses().backendUrl;

    const list = await clerk.sessions.getSessionList({ userId });
    const { jwt } = await clerk.sessions.getToken(sessionId);
    const claims = await verifyToken(jwt, { secretKey, apiUrl });
    const revoked = await clerk.sessions.revokeSession(sessionId);

    assert.equal(list.data[0]?.id, sessionId);
    assert.deepEqual([claims.sub, claims.sid], [userId, sessionId]);
    assert.equal(revoked.status, 'revoked');
    assert.equal((await browser.get('/v1/me')).status, 401);
  });

  it('makes sign-in tokens and actor tokens that sign in', async () => {
    const [operator, person] = [await newActor(server), await newActor(server)];
    const signInToken = await clerk.signInTokens.createSignInToken({ userId: person.userId, expiresInSeconds: 60 });
    const actorToken = await clerk.actorTokens.create({
      userId: person.userId,
      expiresInSeconds: 60,
      actor: { sub: operator.userId },
    });

    for (const token of [signInToken.token, actorToken.token]) {
      const browser = await server.browser().open();
      const { body } = await browser.post('/v1/client/sign_ins', { strategy: 'ticket', ticket: text(token) });
      assert.equal(body['response']?.['status'], 'complete');
    }
  });

  it('reads and changes the instance', async () => {
    const instance = await clerk.instance.get();
    await clerk.instance.update({ supportEmail: 'help@example.com' });
    const restrictions = await clerk.instance.updateRestrictions({ blockEmailSubaddresses: true });
    await clerk.instance.updateRestrictions({ blockEmailSubaddresses: false });
    const settings = await clerk.instance.updateOrganizationSettings({ enabled: true });
    const domains = await clerk.domains.list();

    assert.equal(instance.environmentType, 'development');
    assert.equal(restrictions.blockEmailSubaddresses, true);
    assert.equal(settings.enabled, true);
    assert.equal(domains.totalCount, 1);
  });

  it('hears errors with code and field', async () => {
    await assert.rejects(clerk.users.createUser({ emailAddress: ['nonsense'], password: freshPassword() }), (error) => {
      const { errors, status } = error as { errors: { code: string; meta: { paramName: string } }[]; status: number };
      assert.deepEqual(
        [status, errors[0]?.code, errors[0]?.meta.paramName],
        [422, 'form_param_format_invalid', 'email_address'],
      );
      return true;
    });
  });
});
