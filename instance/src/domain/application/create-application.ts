/** Creates applications and their instances: keys, roles and settings in one transaction. */
import { ApiError, fieldError } from '../api-error.js';
import type { Application, Instance, Role } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { applySettingsPatch, DEFAULT_SETTINGS, type SettingsPatch } from '../settings.js';
import { SYSTEM_PERMISSIONS, SYSTEM_ROLES } from 'clerk-kit/protocol';
import { newSecretKey } from './secret-keys.js';

/** What an instance may choose. `slug` null answers at the server's root; undefined makes one from the name. */
export interface NewInstance {
  readonly slug?: string | null | undefined;
  readonly environmentType?: 'development' | 'production' | undefined;
  readonly settings?: SettingsPatch | undefined;
}

/** What an application may choose. */
export interface NewApplication extends NewInstance {
  readonly name: string;
}

/** An instance and the secret of its first key. */
export interface CreatedInstance {
  readonly instance: Instance;
  readonly secretKey: string;
}

const SLUG = /^[a-z][a-z0-9-]{1,62}$/;
const LONGEST_NAME = 256;

/** Creates an application with one instance. */
export async function createApplication(
  ports: Ports,
  input: NewApplication,
): Promise<CreatedInstance & { readonly application: Application }> {
  const name = input.name.trim();
  if (name === '' || name.length > LONGEST_NAME) throw fieldError('form_param_value_invalid', 'name', 'Choose a name.');
  const now = ports.clock.now();
  const application: Application = { id: ports.ids.create('app'), name, createdAt: now, updatedAt: now };
  return withInstance(ports, application, input, ({ instances }) => instances.insertApplication(application));
}

/** Adds an instance to an application. */
export async function createInstance(
  ports: Ports,
  application: Application,
  input: NewInstance,
): Promise<CreatedInstance & { readonly application: Application }> {
  return withInstance(ports, application, input, () => Promise.resolve());
}

async function withInstance(
  ports: Ports,
  application: Application,
  { slug, environmentType = 'development', settings = {} }: NewInstance,
  before: (repositories: Repositories) => Promise<void>,
) {
  const now = ports.clock.now();
  const id = ports.ids.create('ins');
  // Making a key pair takes a while: not inside the transaction.
  const signingKey = await ports.tokens.createSigningKey(id, now);
  const { key, secret } = newSecretKey(ports, { id, environmentType }, 'Default');
  const instance = await ports.store.write(async (repositories) => {
    await before(repositories);
    const chosen = slug === null ? null : await freeSlug(repositories, slug ?? slugOf(application.name), slug);
    if (chosen === null && (await repositories.instances.findBySlug(null))) {
      throw new ApiError('duplicate_record', { longMessage: 'There is an instance at the root already.' });
    }
    const base = { id, applicationId: application.id, environmentType, slug: chosen, createdAt: now, updatedAt: now };
    await repositories.instances.insert(base, settings);
    await repositories.instances.insertSigningKey(signingKey);
    await repositories.instances.insertSecretKey(key);
    for (const role of systemRoles(ports, id)) await repositories.organizations.insertRole(role);
    const merged = applySettingsPatch(DEFAULT_SETTINGS, settings);
    return { ...base, applicationName: application.name, settings: merged } satisfies Instance;
  });
  return { application, instance, secretKey: secret };
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return SLUG.test(slug) ? slug : 'app';
}

/** A slug that was asked for must be free; one made from the name gets a number. */
async function freeSlug(
  { instances }: Repositories,
  wanted: string,
  asked: string | null | undefined,
): Promise<string> {
  if (!SLUG.test(wanted)) {
    throw fieldError('form_param_format_invalid', 'slug', 'A slug has lower-case letters, digits and hyphens.');
  }
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await instances.findBySlug(slug))) return slug;
    if (asked) throw fieldError('form_identifier_exists', 'slug', 'That slug is taken. Please try another.');
  }
}

/** The two roles that every instance starts with. */
function systemRoles(ports: Pick<Ports, 'ids' | 'clock'>, instanceId: string): Role[] {
  const now = ports.clock.now();
  const role = (key: string, name: string, description: string, permissions: readonly string[]): Role => ({
    id: ports.ids.create('role'),
    ...{ instanceId, key, name, description, permissions },
    creatorEligible: key === SYSTEM_ROLES.admin,
    createdAt: now,
    updatedAt: now,
  });
  const reading = SYSTEM_PERMISSIONS.filter((permission) => permission.endsWith(':read'));
  return [
    role(SYSTEM_ROLES.admin, 'Admin', 'Manages the organization and its members.', SYSTEM_PERMISSIONS),
    role(SYSTEM_ROLES.member, 'Member', 'Belongs to the organization.', reading),
  ];
}
