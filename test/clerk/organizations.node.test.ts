/** Organizations through two Clerk objects on the real server: creating, choosing, roles, and losing one's place. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createLocalInstance, type LocalInstance } from '../../instance/src/index.js';
import { Clerk } from '../../src/clerk/clerk.js';

describe('organizations of a Clerk object', () => {
  let instance: LocalInstance;
  let publishableKey: string;
  let ann: Clerk;
  let ben: Clerk;

  before(async () => {
    instance = await createLocalInstance({ inMemory: true, hashCost: 'fast', rateLimits: false });
    const application = await instance.createApplication({
      name: 'Acme',
      settings: { organizations: { enabled: true } },
    });
    ({ publishableKey } = application);
    ann = await signedUp();
    ben = await signedUp();
  });

  after(() => instance.close());

  /** A browser of its own, with a new person signed in. */
  async function signedUp(): Promise<Clerk> {
    const clerk = new Clerk(publishableKey, {}, { fetch: (input, init) => instance.fetch(new Request(input, init)) });
    await clerk.load({ standardBrowser: false });
    const emailAddress = `person-${crypto.randomUUID()}@example.com`;
    const { signUp } = clerk.client ?? assert.fail('not loaded');
    await signUp.create({ emailAddress, password: crypto.randomUUID() });
    await signUp.prepareEmailAddressVerification();
    const [message] = await instance.outbox.list({ to: emailAddress });
    await signUp.attemptEmailAddressVerification({ code: message?.code ?? '' });
    await clerk.setActive({ session: signUp.createdSessionId });
    return clerk;
  }

  const claimsOf = async (clerk: Clerk): Promise<Record<string, unknown>> => {
    const token = (await clerk.session?.getToken()) ?? '';
    // The claims of the server's own token.
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  };

  it('creates one, makes the creator its administrator, and can choose it at once', async () => {
    const created = await ann.createOrganization({ name: 'Red Cars' });

    await ann.setActive({ organization: created });

    const claims = (await claimsOf(ann)) as { o?: { id?: string; rol?: string } }; // version 2 of the claims
    assert.equal(ann.organization?.id, created.id);
    assert.equal(ann.organization?.name, 'Red Cars');
    assert.deepEqual([claims.o?.id, claims.o?.rol], [created.id, 'admin']);
    assert.equal(ann.has({ role: 'org:admin' }), true);
    assert.equal(ann.has({ permission: 'org:sys_memberships:manage' }), true);
    assert.equal(ann.has({ role: 'org:member' }), false);
  });

  it('chooses by slug, by id, and the personal account by null', async () => {
    const created = await ann.createOrganization({ name: 'By Slug' });
    const { slug } = created;
    assert.ok(slug);

    const chosen: (string | undefined)[] = [];
    for (const organization of [slug, null, created.id, null]) {
      await ann.setActive({ organization });
      chosen.push(ann.organization?.id);
    }

    assert.deepEqual(chosen, [created.id, undefined, created.id, undefined]);
    assert.equal(ann.has({ role: 'org:admin' }), false);
    assert.equal((await claimsOf(ann)).o, undefined);
  });

  it('refuses an organization of other people and keeps what was active', async () => {
    const theirs = await ann.createOrganization({ name: 'Theirs' });

    const refused = await ben.setActive({ organization: theirs.id }).catch((error: unknown) => error);
    const unknown = await ben.setActive({ organization: 'no-such-slug' }).catch((error: unknown) => error);

    assert.ok(refused instanceof Error);
    assert.ok(unknown instanceof Error);
    assert.equal(ben.organization, null);
    assert.ok(ben.session);
  });

  it('tells apart what administrators and members may do', async () => {
    const organization = await ann.createOrganization({ name: 'Shared' });
    await organization.addMember({ userId: ben.user?.id ?? '', role: 'org:member' });

    await ben.__internal_reloadInitialResources();
    await ben.setActive({ organization: organization.id });

    assert.equal(ben.has({ role: 'org:member' }), true);
    assert.equal(ben.has({ role: 'member' }), true);
    assert.equal(ben.has({ permission: 'org:sys_memberships:manage' }), false);
    assert.equal(ben.has({ role: 'org:member', permission: 'org:sys_memberships:manage' }), false);
    assert.equal(ben.has({}), false);
  });

  it('has no active organization any more once it is left or deleted', async () => {
    const organization = await ann.createOrganization({ name: 'Passing' });
    await organization.addMember({ userId: ben.user?.id ?? '', role: 'org:member' });
    await ben.__internal_reloadInitialResources();
    await ben.setActive({ organization: organization.id });
    await ann.setActive({ organization: organization.id });

    await ben.user?.leaveOrganization(organization.id);
    await organization.destroy();

    assert.equal(ben.organization, null);
    assert.equal(ann.organization, null);
    assert.equal(ann.has({ role: 'org:admin' }), false);
    assert.ok(ann.session && ben.session);
  });
});
