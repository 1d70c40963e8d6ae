/**
 * Secret keys of the Backend API. The secret is derived from the key's id with the server's own key, so it can be shown
 * again without being stored, and a copy of the database alone yields none.
 */
import { ApiError } from '../api-error.js';
import type { Instance, SecretKey } from '../entities.js';
import type { Ports } from '../ports.js';

const PREFIX = { development: 'sk_test_', production: 'sk_live_' } as const;
const SHAPE = /^sk_(test|live)_[\w-]{20,200}$/;

/** The secret of a key. */
export function secretKeyOf(
  { digester }: Pick<Ports, 'digester'>,
  { id }: Pick<SecretKey, 'id'>,
  { environmentType }: Pick<Instance, 'environmentType'>,
): string {
  return PREFIX[environmentType] + digester.digest('secret-key', id);
}

/** A new key for an instance, ready to be stored. */
export function newSecretKey(
  ports: Pick<Ports, 'ids' | 'clock' | 'digester'>,
  instance: Pick<Instance, 'id' | 'environmentType'>,
  name: string,
): { readonly key: SecretKey; readonly secret: string } {
  const id = ports.ids.create('sk');
  const secret = secretKeyOf(ports, { id }, instance);
  const digest = ports.digester.digest('secret-key-lookup', secret);
  return {
    key: { id, instanceId: instance.id, name, digest, createdAt: ports.clock.now(), revokedAt: null },
    secret,
  };
}

/** The instance a secret key belongs to. Looked up by a keyed digest, so nothing is compared byte by byte. */
export async function verifySecretKey(ports: Ports, text: string): Promise<Instance> {
  const digest = SHAPE.test(text) ? ports.digester.digest('secret-key-lookup', text) : null;
  const instance = await ports.store.read(async ({ instances }) => {
    const key = digest === null ? null : await instances.findSecretKey(digest);
    return key && key.revokedAt === null ? instances.get(key.instanceId) : null;
  });
  if (!instance) throw new ApiError('clerk_key_invalid');
  return instance;
}
