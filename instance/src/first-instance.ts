/** The application every server has: made on first run, found again on every other. */
import { formatPublishableKey } from 'clerk-kit/protocol';
import { createApplication, secretKeyOf } from './domain/index.js';
import type { Instance } from './domain/entities.js';
import type { Ports } from './domain/ports.js';
import type { Logger } from './logger.js';

/** The instance at the server's root and a key for its Backend API. */
export interface FirstInstance {
  readonly instance: Instance;
  readonly secretKey: string;
}

const FIRST_NAME = 'My application';

/** Finds the instance at the root, or creates the first application. */
export async function ensureFirstInstance(ports: Ports): Promise<FirstInstance> {
  const found = await readFirstInstance(ports);
  if (found) return found;
  try {
    return await createApplication(ports, { name: FIRST_NAME, slug: null });
  } catch (error) {
    // Another process on the same database may have been faster; then there is one now.
    const other = await readFirstInstance(ports);
    if (other) return other;
    throw error;
  }
}

/** Secret keys of an instance that are still good, newest first. */
export async function secretKeysOf(ports: Ports, instance: Instance): Promise<string[]> {
  const keys = await ports.store.read(({ instances }) => instances.secretKeys(instance.id));
  return keys
    .filter((key) => key.revokedAt === null)
    .sort((one, other) => other.createdAt - one.createdAt)
    .map((key) => secretKeyOf(ports, key, instance));
}

/** Production over plain http sends cookies that anybody on the way can read; on this machine nobody is on the way. */
export async function warnAboutPlainHttp(
  ports: Ports,
  publicOrigin: string,
  logger: Pick<Logger, 'warn'>,
): Promise<void> {
  const { protocol, hostname } = new URL(publicOrigin);
  if (protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return;
  const instances = await ports.store.read((repositories) => repositories.instances.list());
  if (!instances.some(({ environmentType }) => environmentType === 'production')) return;
  logger.warn(
    { publicOrigin },
    'a production instance is reached over plain http: put TLS in front and set PUBLIC_URL',
  );
}

/** What a developer needs to use an instance. */
export function describeInstance(ports: Ports, { instance, secretKey }: FirstInstance) {
  const frontendApi = ports.addresses.frontendApi(instance);
  return {
    instanceId: instance.id,
    publishableKey: formatPublishableKey(instance.environmentType, frontendApi),
    secretKey,
    frontendApi,
    url: ports.addresses.baseUrl(instance),
  };
}

async function readFirstInstance(ports: Ports): Promise<FirstInstance | null> {
  const instance = await ports.store.read(({ instances }) => instances.findBySlug(null));
  if (!instance) return null;
  const [secretKey] = await secretKeysOf(ports, instance);
  return { instance, secretKey: secretKey ?? '' };
}
