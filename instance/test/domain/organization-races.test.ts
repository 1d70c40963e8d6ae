/** What two people do to one organization at the same moment: exactly one of two exclusive outcomes, on both engines. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import {
  admitMember,
  createSignInToken,
  inviteToOrganization,
  makeOrganization,
  ticketOf,
} from '../../src/domain/index.js';
import {
  acceptMyInvitation,
  createOrganization,
  leaveOrganization,
  requireSigned,
  updateMembership,
} from '../../src/domain/index.js';
import type { RequestContext, Signed } from '../../src/domain/context.js';
import { describeOnEachEngine } from '../support/engines.js';
import { race } from '../support/refusals.js';
import type { Visitor } from '../support/visitor.js';
import { World } from '../support/world.js';

interface SignedIn {
  readonly visitor: Visitor;
  readonly context: RequestContext;
  readonly signed: Signed;
  readonly email: string;
}

const ROUNDS = 12;

describeOnEachEngine('an organization under races', (engine) => {
  let world: World;
  before(async () => {
    world = await World.create(engine, { settings: { organizations: { enabled: true, maxAllowedMemberships: 0 } } });
  });
  after(() => world.close());

  const caller = () => ({ instance: world.instance, actorId: null });

  async function person(): Promise<SignedIn> {
    const visitor = await world.visitor();
    const { email } = await visitor.join();
    const context = await visitor.context();
    return { visitor, context, signed: await requireSigned(world.ports, context, null), email };
  }

  async function membersOf(organizationId: string) {
    return world.ports.store.read(({ members }) =>
      members.page(world.instance.id, { organizationId, limit: 100, offset: 0 }),
    );
  }

  it('keeps an administrator when its two leave at once', async () => {
    const [one, other] = [await person(), await person()];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { response } = await createOrganization(world.ports, one.context, one.signed, { name: 'Acme' });
      const input = { userId: other.signed.user.id, role: 'org:admin' };
      await admitMember(world.ports, caller(), response.id, input);

      const { won, lost } = await race(
        leaveOrganization(world.ports, one.context, one.signed, response.id),
        leaveOrganization(world.ports, other.context, other.signed, response.id),
      );

      assert.deepEqual([won.length, lost], [1, ['organization_minimum_permissions_needed']]);
      assert.equal((await membersOf(response.id)).total, 1);
    }
  });

  it('keeps an administrator when its two demote each other', async () => {
    const [one, other] = [await person(), await person()];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { response } = await createOrganization(world.ports, one.context, one.signed, { name: 'Acme' });
      const input = { userId: other.signed.user.id, role: 'org:admin' };
      await admitMember(world.ports, caller(), response.id, input);
      const access = ({ signed }: SignedIn) => ({
        instance: world.instance,
        organizationId: response.id,
        userId: signed.user.id,
        permission: 'org:sys_memberships:manage' as const,
      });
      const demote = (by: SignedIn, whom: SignedIn) =>
        updateMembership(world.ports, by.context, access(by), { userId: whom.signed.user.id, role: 'org:member' });

      const { won, lost } = await race(demote(one, other), demote(other, one));

      const { items } = await membersOf(response.id);
      assert.equal(won.length, 1);
      assert.ok(['organization_minimum_permissions_needed', 'missing_organization_permission'].includes(lost[0] ?? ''));
      assert.equal(items.filter(({ role }) => role.key === 'org:admin').length, 1);
    }
  });

  it('gives its last seat once when two accept at the same time', async () => {
    const [one, other] = [await person(), await person()];
    for (let round = 0; round < ROUNDS; round += 1) {
      const made = { name: 'Acme', createdBy: null, maxAllowedMemberships: 2 };
      const organization = await makeOrganization(world.ports, caller(), made);
      const inputs = [one, other].map(({ email }) => ({
        emailAddress: email,
        role: 'org:member',
        inviterUserId: null,
      }));
      const invitations = await inviteToOrganization(world.ports, caller(), organization.id, inputs);
      await world.ports.store.write(({ directory }) => directory.update({ ...organization, maxAllowedMemberships: 1 }));

      const { won, lost } = await race(
        acceptMyInvitation(world.ports, one.context, one.signed, invitations[0]?.invitation.id ?? ''),
        acceptMyInvitation(world.ports, other.context, other.signed, invitations[1]?.invitation.id ?? ''),
      );

      assert.deepEqual([won.length, lost], [1, ['organization_membership_quota_exceeded']]);
      assert.equal((await membersOf(organization.id)).items.length, 1);
    }
  });

  it('takes one membership from one invitation that is accepted twice at once', async () => {
    const invited = await person();
    for (let round = 0; round < ROUNDS; round += 1) {
      const organization = await makeOrganization(world.ports, caller(), { name: 'Acme', createdBy: null });
      const input = { emailAddress: invited.email, role: 'org:member', inviterUserId: null };
      const [only] = await inviteToOrganization(world.ports, caller(), organization.id, [input]);
      const accept = () => acceptMyInvitation(world.ports, invited.context, invited.signed, only?.invitation.id ?? '');

      const { won } = await race(accept(), accept());

      assert.equal(won.length, 1);
      assert.equal((await membersOf(organization.id)).total, 1);
    }
  });

  it('gives a slug once when two ask for it at once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const make = () => makeOrganization(world.ports, caller(), { name: 'A', slug: `slug-${round}`, createdBy: null });

      const { won, lost } = await race(make(), make());

      assert.deepEqual([won.length, lost], [1, ['form_identifier_exists']]);
    }
  });

  it('lets one in with a sign-in token that is used twice at once', async () => {
    const { signed } = await person();
    for (let round = 0; round < ROUNDS; round += 1) {
      const token = await createSignInToken(world.ports, caller(), { userId: signed.user.id });
      const ticket = ticketOf(world.ports.digester, world.instance.id, token.id);
      const [one, other] = [await world.visitor(), await world.visitor()];

      const { won, lost } = await race(
        one.signIn({ strategy: 'ticket', ticket }),
        other.signIn({ strategy: 'ticket', ticket }),
      );

      assert.deepEqual([won.length, lost], [1, ['sign_in_token_already_used_code']]);
    }
  });
});
