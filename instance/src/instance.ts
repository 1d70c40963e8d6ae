/**
 * The composition root: binds the domain's ports to their adapters and puts the request handler on top. The only place
 * that knows every part.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAddresses } from './addresses.js';
import type { Config } from './config/config.js';
import type { Clock, Ports } from './domain/ports.js';
import { purgeExpired } from './domain/purge.js';
import { resolveSettings } from './domain/settings.js';
import { createRequestHandler, type RequestHandler } from './http/pipeline.js';
import { createRateLimiter, unlimited } from './http/rate-limit.js';
import { createPictureEncoder } from './images/picture-encoder.js';
import type { Logger } from './logger.js';
import { createMessenger } from './messenger.js';
import { createSmtpSender } from './mail/smtp.js';
import { routes } from './routes/index.js';
import { createWebhookSmsSender } from './sms/webhook.js';
import { openStore } from './storage/index.js';
import { createHasher, createIds, createTokenIssuer, openKeyring, systemClock, systemRandom } from './tokens/index.js';

/** What differs between a real server and a test's. */
export interface AssemblyOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Nothing touches the disk; everything is gone at close. */
  readonly inMemory: boolean;
  readonly hashCost: 'fast' | 'default';
  readonly clock?: Clock | undefined;
  readonly publicOrigin: () => string;
}

/** The parts a running server consists of. */
export interface Assembly {
  readonly ports: Ports;
  readonly handler: RequestHandler;
  close(): Promise<void>;
}

/** Builds a server. Opening the store migrates the database. */
export async function assemble(options: AssemblyOptions): Promise<Assembly> {
  const { config, logger, publicOrigin } = options;
  const clock = options.clock ?? systemClock;
  const now = () => clock.now();
  const { store, keyring } = await openData(options);
  const mail = config.smtpUrl === null ? null : createSmtpSender(config.smtpUrl, config.mailFrom);
  const sms = config.smsWebhookUrl === null ? null : createWebhookSmsSender(config.smsWebhookUrl);
  const ports: Ports = {
    store,
    clock,
    random: systemRandom,
    ids: createIds(systemRandom),
    hasher: createHasher(options.hashCost),
    digester: keyring.digester,
    tokens: createTokenIssuer(keyring),
    messenger: createMessenger({ mail, sms }, logger),
    addresses: createAddresses(publicOrigin),
    pictures: createPictureEncoder(),
    rateLimits: config.rateLimits,
  };
  const services = {
    ports,
    logger,
    publicOrigin,
    trustedProxies: config.trustedProxies,
    limiter: config.rateLimits ? createRateLimiter(now) : unlimited,
    loopGuard: createRateLimiter(now, 10_000),
  };
  const sweeping = sweepHourly(ports, logger);
  return {
    ports,
    handler: createRequestHandler(services, routes),
    async close() {
      clearInterval(sweeping);
      mail?.close();
      await store.close();
    },
  };
}

/** Removes what is over. The timer keeps no process alive. */
function sweepHourly(ports: Ports, logger: Logger): NodeJS.Timeout {
  const sweep = (): void => {
    purgeExpired(ports).catch((error: unknown) => {
      logger.warn({ err: error }, 'expired rows were not removed');
    });
  };
  return setInterval(sweep, 60 * 60_000).unref();
}

/** The database and the keys that seal it. Their files are readable by their owner only. */
async function openData({ config, inMemory, logger }: AssemblyOptions) {
  if (inMemory) {
    const keyring = openKeyring({});
    return { keyring, store: await openStore({ sealer: keyring.sealer, resolveSettings }) };
  }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const keyring = openKeyring({ file: join(config.dataDir, 'keys.json') });
  const place =
    config.databaseUrl === null ? { file: join(config.dataDir, 'instance.db') } : { databaseUrl: config.databaseUrl };
  const onIdleError = (error: Error): void => {
    logger.warn({ err: error }, 'a database connection was lost');
  };
  return { keyring, store: await openStore({ ...place, sealer: keyring.sealer, resolveSettings, onIdleError }) };
}
