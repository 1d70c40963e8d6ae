/** Serializers: complete objects in the protocol's shapes, and nothing that should stay on the server. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readUser } from '../../src/domain/index.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import {
  backendUserJson,
  clientJson,
  environmentJson,
  sessionWithActivityJson,
  signInJson,
} from '../../src/serializers/index.js';
import { ENGINES } from '../support/engines.js';
import type { Account, Visitor } from '../support/visitor.js';
import { World } from '../support/world.js';

const [SQLITE] = ENGINES;

describe('Serializers', () => {
  let world: World;
  let visitor: Visitor;
  let account: Account;

  beforeEach(async () => {
    assert.ok(SQLITE);
    world = await World.create(SQLITE);
    visitor = await world.visitor();
    account = await visitor.join({ firstName: 'Ada', unsafeMetadata: { theme: 'dark' } });
  });

  afterEach(() => world.close());

  it('embed in the client its sessions with their whole users and a token', async () => {
    const client = await visitor.client();
    assert.ok(client);

    const json = clientJson(client);

    const [session] = json.sessions;
    assert.equal(json.last_active_session_id, account.sessionId);
    assert.equal(session?.status, 'active');
    assert.equal(session.last_active_token?.jwt.split('.').length, 3);
    assert.deepEqual(session.factor_verification_age, [0, -1]);
    assert.equal(session.user.first_name, 'Ada');
    assert.deepEqual(session.user.unsafe_metadata, { theme: 'dark' });
    assert.equal(session.user.password_enabled, true);
    assert.equal(session.user.email_addresses[0]?.verification?.status, 'verified');
    assert.equal(session.user.verification_attempts_remaining, 10);
    assert.equal(session.public_user_data.identifier, account.email);
    assert.match(session.user.image_url, /^https?:\/\//);
  });

  it('let no digest, no secret and no private metadata out to the browser', async () => {
    await world.ports.store.write(async ({ users }) => {
      const user = await users.get(world.instance.id, account.userId);
      if (user) await users.update({ ...user, privateMetadata: { internal: 'for servers only' } });
    });
    const client = await visitor.client();
    assert.ok(client);

    const text = JSON.stringify(clientJson(client));
    const backend = backendUserJson(await readUser(world.ports, world.instance, account.userId));

    assert.doesNotMatch(text, /argon2|digest|for servers only|rotating/i);
    assert.deepEqual(backend.private_metadata, { internal: 'for servers only' });
    assert.doesNotMatch(JSON.stringify(backend), /argon2|digest/i);
  });

  it('show where a session was used without its user', async () => {
    const [session] = (await visitor.client())?.sessions ?? [];
    assert.ok(session);

    const json = sessionWithActivityJson(session);

    assert.equal(json.user, null);
    assert.equal(json.latest_activity.ip_address, '203.0.113.7');
    assert.equal('last_active_token' in json, false);
  });

  it('name the person of a sign-in unless personal data is protected', async () => {
    const stranger = await world.visitor();
    const start = async () => signInJson(await stranger.signIn({ identifier: account.email }));

    const open = await start();
    await world.configure({ attackProtection: { pii: true } });
    const closed = await start();

    assert.equal(open.user_data?.first_name, 'Ada');
    assert.equal(closed.user_data, null);
    assert.deepEqual(open.supported_identifiers, ['email_address']);
    assert.deepEqual(
      open.supported_first_factors?.map(({ strategy }) => strategy),
      ['password', 'email_code', 'reset_password_email_code'],
    );
  });

  it('tell the environment what every setting says', () => {
    const { instance, ports } = world;

    const plain = environmentJson(instance, ports.addresses);
    const changed = environmentJson(
      {
        ...instance,
        settings: {
          ...DEFAULT_SETTINGS,
          session: { ...DEFAULT_SETTINGS.session, multiSession: true },
          identity: {
            ...DEFAULT_SETTINGS.identity,
            username: { ...DEFAULT_SETTINGS.identity.username, presence: 'required' },
            password: { ...DEFAULT_SETTINGS.identity.password, minLength: 12 },
          },
          testMode: false,
        },
      },
      ports.addresses,
    );

    assert.equal(plain.auth_config.single_session_mode, true);
    assert.equal(plain.auth_config.test_mode, true);
    assert.equal(plain.user_settings.attributes.email_address.verify_at_sign_up, true);
    assert.deepEqual(plain.user_settings.attributes.email_address.first_factors, ['email_code']);
    assert.equal(plain.user_settings.attributes.username.enabled, false);
    assert.equal(plain.display_config.instance_environment_type, 'development');
    assert.equal(changed.auth_config.single_session_mode, false);
    assert.equal(changed.auth_config.test_mode, false);
    assert.equal(changed.user_settings.attributes.username.required, true);
    assert.equal(changed.user_settings.password_settings.min_length, 12);
  });
});
