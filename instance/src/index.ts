/**
 * The server as a library: start it in a test or a script, talk to it through `fetch` without a port, or let it listen.
 * The command line is built on the same function.
 */
import type { Logger } from './logger.js';
import { instanceAddresses, type InstanceAddresses } from './addresses.js';
import { DEFAULTS, type Config } from './config/config.js';
import { createApplication, updateSettings } from './domain/index.js';
import type { OutboxMessage } from './domain/entities.js';
import type { Clock } from './domain/ports.js';
import type { SettingsPatch } from './domain/settings.js';
import { describeInstance, ensureFirstInstance, warnAboutPlainHttp, type FirstInstance } from './first-instance.js';
import { IN_PROCESS } from './http/pipeline.js';
import { assemble } from './instance.js';
import { createLogger } from './logger.js';
import { listen, type Listener } from './server.js';

/** How to start a server. Everything is optional; the default is an embedded database in `.clerk-kit`. */
export interface LocalInstanceOptions {
  readonly dataDir?: string | undefined;
  /** Keeps everything in memory. */
  readonly inMemory?: boolean | undefined;
  readonly databaseUrl?: string | undefined;
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly rateLimits?: boolean | undefined;
  readonly trustedProxies?: number | undefined;
  readonly smtpUrl?: string | undefined;
  readonly mailFrom?: string | undefined;
  readonly smsWebhookUrl?: string | undefined;
  /** Source of time, for tests of expiry. */
  readonly clock?: Clock | undefined;
  /** `fast` makes password hashes cheap, for tests. */
  readonly hashCost?: 'fast' | 'default' | undefined;
  readonly logger?: Logger | undefined;
  /** The process runs nothing but this server, which may then speed up the globals it uses. The command line sets it. */
  readonly ownsProcess?: boolean | undefined;
}

/** A new application and how to reach its first instance. */
export interface CreatedApplication {
  readonly instanceId: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly frontendApi: string;
  readonly url: string;
}

/** What a new application may choose. */
export interface NewApplication {
  readonly name: string;
  /** Part of its address; made from the name when absent. */
  readonly slug?: string | undefined;
  readonly settings?: SettingsPatch | undefined;
  readonly environmentType?: 'development' | 'production' | undefined;
}

/** A running server. */
export interface LocalInstance {
  /** Answers a request without a network. */
  fetch(request: Request): Promise<Response>;
  /** Listens and returns the server's address. */
  listen(port?: number): Promise<string>;
  /** Lets requests in flight finish and closes the database. */
  close(): Promise<void>;
  /** Addresses and keys of the first instance. */
  addresses(): InstanceAddresses;
  /** Adds an application with one instance of its own. */
  createApplication(application: NewApplication): Promise<CreatedApplication>;
  /** Changes an instance's settings; takes effect on the next request. */
  updateSettings(instanceId: string, patch: SettingsPatch): Promise<void>;
  /** Messages sent, newest first. */
  readonly outbox: { list(query?: { instanceId?: string; to?: string }): Promise<OutboxMessage[]> };
}

export type { Clock, Config, InstanceAddresses, Logger, OutboxMessage, SettingsPatch };

const OUTBOX_PAGE = 100;

/** Opens the database, creates the first application when there is none, and is ready for requests. */
export async function createLocalInstance(options: LocalInstanceOptions = {}): Promise<LocalInstance> {
  const config = configOf(options);
  const logger = options.logger ?? createLogger('warn');
  let port = config.port;
  const publicOrigin = () => config.publicUrl ?? `http://localhost:${port}`;
  const { ports, handler, close } = await assemble({
    config,
    logger,
    inMemory: options.inMemory ?? false,
    hashCost: options.hashCost ?? 'default',
    clock: options.clock,
    publicOrigin,
  });
  const first: FirstInstance = await ensureFirstInstance(ports);
  let listener: Listener | null = null;

  return {
    fetch: (request) => handler(request, IN_PROCESS),
    async listen(wanted = config.port) {
      listener = await listen(handler, { host: config.host, port: wanted, ownsProcess: options.ownsProcess ?? false });
      port = listener.port;
      await warnAboutPlainHttp(ports, publicOrigin(), logger);
      return publicOrigin();
    },
    async close() {
      await listener?.close();
      await close();
    },
    addresses: () => instanceAddresses(ports.addresses, publicOrigin(), first.instance, first.secretKey),
    async createApplication(application) {
      const created = await createApplication(ports, application);
      return describeInstance(ports, created);
    },
    async updateSettings(instanceId, patch) {
      await updateSettings(ports, instanceId, patch);
    },
    outbox: {
      list: (query = {}) => ports.store.read(({ outbox }) => outbox.list({ ...query, limit: OUTBOX_PAGE })),
    },
  };
}

/** Options given win; what is undefined is as if it were absent. */
function configOf(options: LocalInstanceOptions): Config {
  const { databaseUrl, smtpUrl, smsWebhookUrl, publicUrl } = options;
  return {
    ...DEFAULTS,
    dataDir: options.dataDir ?? DEFAULTS.dataDir,
    host: options.host ?? DEFAULTS.host,
    port: options.port ?? DEFAULTS.port,
    rateLimits: options.rateLimits ?? DEFAULTS.rateLimits,
    trustedProxies: options.trustedProxies ?? DEFAULTS.trustedProxies,
    mailFrom: options.mailFrom ?? DEFAULTS.mailFrom,
    databaseUrl: databaseUrl ?? null,
    smtpUrl: smtpUrl ?? null,
    smsWebhookUrl: smsWebhookUrl ?? null,
    publicUrl: publicUrl ?? null,
  };
}
