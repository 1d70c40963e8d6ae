/** Operations and lists of organizations on the real server, with two people in two clients. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createLocalInstance, type LocalInstance } from '../../instance/src/index.js';
import { Clerk } from '../../src/clerk/clerk.js';
import {
  createChangeRoleOperation,
  createDeleteOrganizationOperation,
  createInvitationList,
  createInviteMembersOperation,
  createLeaveOrganizationOperation,
  createMemberList,
  createOrganizationOperation,
  createRemoveMemberOperation,
  createRevokeInvitationOperation,
  createRoleList,
  createUpdateOrganizationOperation,
  splitAddresses,
  type ListFlow,
  type ListItem,
} from '../../src/flows/index.js';
import type { Organization } from '../../src/resources/organization.js';

describe('operations of organizations', () => {
  let instance: LocalInstance;
  let publishableKey: string;
  let ann: Clerk;
  let ben: Clerk;
  let organization: Organization;

  before(async () => {
    instance = await createLocalInstance({ inMemory: true, hashCost: 'fast', rateLimits: false });
    ({ publishableKey } = await instance.createApplication({
      name: 'Acme',
      settings: { organizations: { enabled: true } },
    }));
    ann = await signedUp();
    ben = await signedUp();
    const operation = createOrganizationOperation(ann);
    assert.deepEqual(await operation.run({ name: 'Acme Cars' }), { status: 'ok' });
    organization = operation.step.output ?? assert.fail('nothing was created');
  });

  after(() => instance.close());

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

  /** Waits until a list has settled. */
  async function read<Item extends ListItem>(list: ListFlow<Item>): Promise<readonly Item[]> {
    await new Promise<void>((resolve) => {
      list.subscribe(({ pending, name }) => {
        if (!pending && name !== 'loading') resolve();
      });
    });
    return list.step.items;
  }

  it('makes what it creates the active organization', () => {
    assert.equal(ann.organization?.id, organization.id);
  });

  it('renames it, and says which field is refused', async () => {
    const update = createUpdateOrganizationOperation(organization);

    const refused = await update.run({ slug: 'Not A Slug' });
    const renamed = await update.run({ name: 'Acme Trains' });

    assert.equal(refused.status, 'failed');
    assert.deepEqual(renamed, { status: 'ok' });
    assert.equal(organization.name, 'Acme Trains');
  });

  it('invites several people at once, lists and revokes', async () => {
    const invite = createInviteMembersOperation(organization);

    const nobody = await invite.run({ emailAddresses: ' , ', role: 'org:member' });
    const sent = await invite.run({ emailAddresses: 'one@example.com, two@example.com', role: 'org:member' });
    const list = createInvitationList(organization);
    const [first] = await read(list);
    assert.ok(first);
    await list.removing(first.id, createRevokeInvitationOperation().run(first));

    assert.equal(nobody.status, 'failed');
    assert.deepEqual(sent, { status: 'ok' });
    assert.equal(list.step.items.length, 1);
    assert.equal(first.status, 'revoked');
  });

  it('changes the role of a member, finds and removes them', async () => {
    await organization.addMember({ userId: ben.user?.id ?? '', role: 'org:member' });
    const members = createMemberList(organization);
    await read(members);
    await members.step.search(ben.user?.primaryEmailAddress?.emailAddress ?? '');
    const [membership] = await read(members);
    assert.ok(membership);

    const promoted = await createChangeRoleOperation().run({ membership, role: 'org:admin' });
    const role = membership.role;
    const removed = await members.removing(membership.id, createRemoveMemberOperation().run(membership));

    assert.deepEqual([promoted, removed], [{ status: 'ok' }, { status: 'ok' }]);
    assert.equal(membership.publicUserData.userId, ben.user?.id);
    assert.equal(role, 'org:admin');
    assert.deepEqual(members.step.items, []);
  });

  it('lists the roles', async () => {
    const roles = await read(createRoleList(organization));

    assert.deepEqual(roles.map(({ key }) => key).sort(), ['org:admin', 'org:member']);
  });

  it('does not let the last administrator leave, but lets them delete it', async () => {
    const leave = createLeaveOrganizationOperation(ann.user ?? assert.fail('signed out'), organization);

    const left = await leave.run();
    const deleted = await createDeleteOrganizationOperation(organization).run();

    assert.equal(left.status, 'failed');
    assert.deepEqual(deleted, { status: 'ok' });
    assert.equal(ann.organization, null);
  });

  it('takes addresses apart however they were pasted', () => {
    assert.deepEqual(splitAddresses(' a@x.com;b@x.com,\n a@x.com  c@x.com '), ['a@x.com', 'b@x.com', 'c@x.com']);
  });
});
