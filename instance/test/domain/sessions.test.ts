/** Sessions: tokens, organizations, deadlines, the end of them, and whose they are. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import {
  endSession,
  listActiveSessions,
  readMe,
  removeSession,
  requireSigned,
  revokeSession,
  signingKeys,
} from '../../src/domain/index.js';
import type { Organization } from '../../src/domain/entities.js';
import { jwksJson } from '../../src/serializers/index.js';
import { describeOnEachEngine } from '../support/engines.js';
import { refuses } from '../support/refusals.js';
import type { Account, Visitor } from '../support/visitor.js';
import { World } from '../support/world.js';

const DAY = 86_400_000;

describeOnEachEngine('Sessions', (engine) => {
  let world: World;
  let visitor: Visitor;
  let account: Account;

  beforeEach(async () => {
    world = await World.create(engine, { settings: { organizations: { enabled: true } } });
    visitor = await world.visitor();
    account = await visitor.join();
  });

  afterEach(() => world.close());

  /** What a verifier on the application's server would see. */
  const claimsOf = async (token: string, of = world): Promise<JWTPayload> => {
    // Our own key set, as jose wants it typed.
    const keys = jwksJson(await signingKeys(of.ports, of.instance)) as unknown as JSONWebKeySet;
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), { currentDate: new Date(of.clock.now()) });
    return payload;
  };

  const organization = async (slug: string, permissions: string[] = []): Promise<Organization> => {
    const now = world.clock.now();
    const { id: instanceId } = world.instance;
    const made: Organization = {
      id: world.ports.ids.create('org'),
      ...{ instanceId, name: slug, slug, imageId: null, createdBy: account.userId, maxAllowedMemberships: 5 },
      ...{ adminDeleteEnabled: true, publicMetadata: {}, privateMetadata: {}, membersCount: 1 },
      ...{ pendingInvitationsCount: 0, createdAt: now, updatedAt: now },
    };
    const key = `org:${slug}-role`;
    const role = { id: world.ports.ids.create('role'), instanceId, key, name: key, description: '', permissions };
    const membership = {
      id: world.ports.ids.create('orgmem'),
      ...{ instanceId, organizationId: made.id, userId: account.userId, roleKey: key },
      ...{ publicMetadata: {}, privateMetadata: {}, createdAt: now, updatedAt: now },
    };
    await world.ports.store.write(async ({ organizations }) => {
      await organizations.insert(made);
      await organizations.insertRole({ ...role, creatorEligible: false, createdAt: now, updatedAt: now });
      await organizations.insertMembership(membership);
    });
    return made;
  };

  it('mint tokens that verify, say who and how, carry nothing personal and live a minute', async () => {
    const token = await visitor.token(account.sessionId);

    const claims = await claimsOf(token);
    assert.deepEqual(
      { ...claims, iat: 0, nbf: 0, exp: 0, jti: '' },
      {
        ...{ v: 2, sub: account.userId, sid: account.sessionId, azp: 'https://app.example', fva: [0, -1] },
        ...{ iss: 'https://4400.localhost.http.lcl.dev', sts: 'active', iat: 0, nbf: 0, exp: 0, jti: '' },
      },
    );
    assert.equal(claims.iat, Math.floor(world.clock.now() / 1000));
    assert.equal((claims.exp ?? 0) - (claims.iat ?? 0), 60);
    assert.equal((claims.iat ?? 0) - (claims.nbf ?? 0), 10);
    assert.ok((claims.jti?.length ?? 0) >= 20);
    world.clock.advance(61_000);
    await assert.rejects(claimsOf(token), /exp/);
  });

  it('tell in minutes how long ago the factors were proved', async () => {
    world.clock.advance(5 * 60_000 + 1);

    assert.deepEqual((await claimsOf(await visitor.token(account.sessionId)))['fva'], [5, -1]);
  });

  it('survive fifty parallel mints', async () => {
    const tokens = await Promise.all(Array.from({ length: 50 }, () => visitor.token(account.sessionId)));

    assert.equal(new Set(tokens).size, 50);
    assert.equal((await visitor.client())?.sessions[0]?.status, 'active');
  });

  it('carry the active organization, its role and the permissions that are not the system’s', async () => {
    const permissions = ['org:sys_memberships:read', 'org:billing:read', 'org:billing:manage', 'org:docs:manage'];
    const { id } = await organization('acme', permissions);

    const { session } = await visitor.touch(account.sessionId, { activeOrganizationId: id });
    const active = await claimsOf(await visitor.token(account.sessionId));
    const personal = await claimsOf(await visitor.token(account.sessionId, { organizationId: null }));

    assert.equal(session.lastActiveOrganizationId, id);
    assert.equal(active['fea'], 'o:billing,o:docs');
    assert.deepEqual(active['o'], { id, slg: 'acme', rol: 'acme-role', per: 'read,manage', fpm: '3,2' });
    assert.equal(personal['o'], undefined);
  });

  it('refuse organizations that the person is not in', async () => {
    const { id } = await organization('acme');
    const other = await world.visitor();
    const stranger = await other.join();

    await refuses(
      other.touch(stranger.sessionId, { activeOrganizationId: id }),
      'organization_not_found_or_unauthorized',
    );
    await refuses(other.token(stranger.sessionId, { organizationId: id }), 'organization_not_found_or_unauthorized');
  });

  it('are pending while a task is left, and active once it is done', async () => {
    await world.configure({ organizations: { forceSelection: true } });
    const { id } = await organization('acme');
    const [pending] = (await visitor.client())?.sessions ?? [];
    const pendingClaims = await claimsOf(await visitor.token(account.sessionId));

    const active = await visitor.touch(account.sessionId, { activeOrganizationId: id });

    assert.deepEqual([pending?.status, pending?.tasks], ['pending', ['choose-organization']]);
    assert.equal(pendingClaims['sts'], 'pending');
    assert.deepEqual([active.status, active.tasks], ['active', []]);
  });

  it('expire at their maximum age however much they are used', async () => {
    for (let day = 0; day < 6; day += 1) {
      world.clock.advance(DAY);
      await visitor.touch(account.sessionId);
    }
    world.clock.advance(DAY);

    await refuses(visitor.token(account.sessionId), 'signed_out');
    await refuses(visitor.touch(account.sessionId), 'signed_out');

    assert.equal((await visitor.client())?.sessions.length, 0);
  });

  it('are given up when nobody touches them for too long', async () => {
    await world.configure({ session: { inactivityMs: DAY } });
    await visitor.touch(account.sessionId);
    world.clock.advance(DAY - 1);
    await visitor.touch(account.sessionId);

    world.clock.advance(DAY);

    await refuses(visitor.token(account.sessionId), 'signed_out');
  });

  it('end, and their tokens with them', async () => {
    const context = await visitor.context();

    const ended = await endSession(world.ports, context, account.sessionId);

    assert.equal(ended.response.status, 'ended');
    assert.equal(ended.client?.client.lastActiveSessionId, null);
    await refuses(visitor.token(account.sessionId), 'signed_out');
  });

  it('leave the others of a client in place when one is removed', async () => {
    await world.configure({ session: { multiSession: true } });
    const second = await (await world.visitor()).joinAndLeave();
    const { attempt } = await visitor.signIn({ identifier: second.email, password: second.password });
    const added = attempt.createdSessionId ?? '';

    const { client } = await removeSession(world.ports, await visitor.context(), added);

    assert.deepEqual(
      client?.sessions.map(({ session }) => session.id),
      [account.sessionId],
    );
    assert.equal(client?.client.lastActiveSessionId, account.sessionId);
  });

  it('replace each other on a single-session client whose second sign-in began before the first was done', async () => {
    await visitor.signOut();
    const first = await visitor.signIn({ identifier: account.email });
    const second = await visitor.signIn({ identifier: account.email });
    const proof = { strategy: 'password', password: account.password };
    await visitor.attempt(first.attempt.id, proof);

    await visitor.attempt(second.attempt.id, proof);

    assert.equal((await visitor.client())?.sessions.length, 1);
    const statuses = (await world.database.rows('sessions')).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), ['active', 'removed', 'replaced']);
  });

  it('belong to their client: to others they do not exist', async () => {
    const stranger = await world.visitor();
    await refuses(stranger.token(account.sessionId), 'signed_out');
    await stranger.join();

    await refuses(stranger.token(account.sessionId), 'resource_not_found');
    await refuses(stranger.touch(account.sessionId), 'resource_not_found');
    const end = endSession(world.ports, await stranger.context(), account.sessionId);

    await refuses(end, 'resource_not_found');
  });

  it('stand for their person, and for nobody once they are over', async () => {
    const context = await visitor.context();
    const signed = await requireSigned(world.ports, context, null);
    const me = await readMe(world.ports, context, signed);

    await visitor.signOut();

    assert.equal(signed.user.id, account.userId);
    assert.equal(me.response.user.id, account.userId);
    await refuses(requireSigned(world.ports, await visitor.context(), account.sessionId), 'signed_out');
    await refuses(requireSigned(world.ports, await (await world.visitor()).context(), null), 'signed_out');
  });

  it('are listed over all devices and can be revoked from any of them', async () => {
    const phone = await world.visitor();
    const { attempt } = await phone.signIn({ identifier: account.email, password: account.password });
    const context = await visitor.context();
    const signed = await requireSigned(world.ports, context, account.sessionId);
    const devices = await listActiveSessions(world.ports, context, signed);

    const revoked = await revokeSession(world.ports, context, signed, attempt.createdSessionId ?? '');

    assert.equal(devices.length, 2);
    assert.equal(revoked.response.status, 'revoked');
    await refuses(phone.token(attempt.createdSessionId ?? ''), 'signed_out');
    assert.equal((await visitor.client())?.sessions.length, 1);
  });

  it('of a banned person mint nothing', async () => {
    await world.ports.store.write(async ({ users }) => {
      const user = await users.get(world.instance.id, account.userId);
      if (user) await users.update({ ...user, banned: true });
    });

    await refuses(visitor.token(account.sessionId), 'user_banned');
  });

  it('ride along with the client, with a token that is not older than the client’s last change', async () => {
    const [first] = (await visitor.client())?.sessions ?? [];
    world.clock.advance(3000);
    const [again] = (await visitor.client())?.sessions ?? [];
    world.clock.advance(1000);
    await visitor.signOut();
    await visitor.signIn({ identifier: account.email, password: account.password });
    world.clock.advance(10_000);
    const late = await visitor.client();

    assert.ok(first?.token);
    assert.equal(again?.token, first.token);
    const { iat } = await claimsOf(late?.sessions[0]?.token ?? '');
    assert.ok((iat ?? 0) >= Math.floor((late?.client.updatedAt ?? 0) / 1000));
  });
});
