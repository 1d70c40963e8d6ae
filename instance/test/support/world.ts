/** A domain without HTTP: real storage, real tokens, a fake clock, a cheap hash, and visitors who act through use cases. */
import { createApplication, updateSettings } from '../../src/domain/index.js';
import type { Instance, OutboxMessage } from '../../src/domain/entities.js';
import type { Ports } from '../../src/domain/ports.js';
import type { SettingsPatch } from '../../src/domain/settings.js';
import { composeMessage } from '../../src/mail/templates.js';
import { createHasher, createIds, createTokenIssuer, systemRandom } from '../../src/tokens/index.js';
import type { TestDatabase, TestEngine } from './engines.js';
import { FakeClock } from './fake-clock.js';
import { Visitor } from './visitor.js';

/** What a world may be made with. */
export interface WorldOptions {
  readonly settings?: SettingsPatch;
  readonly environmentType?: 'development' | 'production';
  readonly rateLimits?: boolean;
}

/** One application on a fresh database. */
export class World {
  readonly database: TestDatabase;
  readonly clock: FakeClock;
  readonly ports: Ports;
  instance: Instance;
  readonly secretKey: string;

  private constructor(database: TestDatabase, clock: FakeClock, ports: Ports, made: [Instance, string]) {
    this.database = database;
    this.clock = clock;
    this.ports = ports;
    [this.instance, this.secretKey] = made;
  }

  /** Makes the database and the application. */
  static async create(engine: TestEngine, options: WorldOptions = {}): Promise<World> {
    const database = await engine.open();
    const clock = new FakeClock();
    const ports = testPorts(database, clock, options.rateLimits ?? false);
    const { settings = {}, environmentType = 'development' } = options;
    const input = { name: 'Test', slug: null, settings, environmentType };
    const { instance, secretKey } = await createApplication(ports, input);
    return new World(database, clock, ports, [instance, secretKey]);
  }

  /** Another application on the same server and database. Closing the first closes both. */
  async neighbour(settings: SettingsPatch = {}): Promise<World> {
    const { instance, secretKey } = await createApplication(this.ports, { name: 'Neighbour', settings });
    return new World(this.database, this.clock, this.ports, [instance, secretKey]);
  }

  /** Somebody with a new browser. */
  async visitor(): Promise<Visitor> {
    return Visitor.arrive(this);
  }

  /** Changes settings, as the Dashboard would. */
  async configure(patch: SettingsPatch): Promise<void> {
    this.instance = await updateSettings(this.ports, this.instance.id, patch);
  }

  /** The newest message to an address. */
  async message(to: string): Promise<OutboxMessage | undefined> {
    const [newest] = await this.ports.store.read(({ outbox }) => outbox.list({ to, limit: 1 }));
    return newest;
  }

  /** The newest code sent to an address. */
  async code(to: string): Promise<string> {
    const code = (await this.message(to))?.code;
    if (!code) throw new Error(`No code was sent to ${to}`);
    return code;
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}

/** Ports over a database. Messages are composed for real and go nowhere. */
export function testPorts({ store, keyring }: TestDatabase, clock: FakeClock, rateLimits = false): Ports {
  return {
    store,
    clock,
    random: systemRandom,
    ids: createIds(systemRandom),
    hasher: createHasher('fast'),
    digester: keyring.digester,
    tokens: createTokenIssuer(keyring),
    messenger: { compose: composeMessage, deliver: travels(clock) },
    addresses: {
      frontendApi: ({ slug }) => `${slug === null ? '' : `${slug}.`}4400.localhost.http.lcl.dev`,
      baseUrl: ({ slug }) => `http://localhost:4400${slug === null ? '' : `/~${slug}`}`,
    },
    pictures: { encode: () => Promise.reject(new Error('no test here sends a picture')) },
    rateLimits,
  };
}

/** A message takes a moment, so that of two to one address it is clear which is newer. */
function travels(clock: FakeClock): () => Promise<void> {
  return () => {
    clock.advance(1);
    return Promise.resolve();
  };
}

/** A code that is not `code`. */
export function wrongCode(code: string): string {
  return code === '000000' ? '000001' : '000000';
}
