/** The allow and block lists and the redirect addresses, for the holder of the secret key. */
import { fieldError, notFound } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import { recordEvent } from '../events.js';
import type { Page, Slice } from '../grant-repositories.js';
import type { AccessList, ListedIdentifier, RedirectUrl } from '../grants.js';
import type { Ports } from '../ports.js';
import { listedIdentifier } from './allowed-identifier.js';

/** A page of a list, newest first. */
export async function pageAccessList(
  ports: Ports,
  { instance }: BackendCaller,
  list: AccessList,
  slice: Slice,
): Promise<Page<ListedIdentifier>> {
  return ports.store.read(({ accessLists }) => accessLists.page(instance.id, list, slice));
}

/** Adds a line. */
export async function addToAccessList(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  list: AccessList,
  text: string,
): Promise<ListedIdentifier> {
  const identifier = listedIdentifier(text);
  if (identifier === null) {
    throw fieldError('form_param_format_invalid', 'identifier', 'Give an address, a number, or *@ and a domain.');
  }
  return ports.store.write(async (repositories) => {
    if (await repositories.accessLists.find(instance.id, list, [identifier])) {
      throw fieldError('form_identifier_exists', 'identifier', 'It is on the list already.');
    }
    const now = ports.clock.now();
    const id = ports.ids.create(list === 'allowlist' ? 'alid' : 'blid');
    const times = { createdAt: now, updatedAt: now };
    const line: ListedIdentifier = { id, instanceId: instance.id, list, identifier, invitationId: null, ...times };
    await repositories.accessLists.insert(line);
    await recordEvent(ports, repositories, { instanceId: instance.id, type: `${list}.added`, actorId, subjectId: id });
    return line;
  });
}

/** Removes a line. Answers its id. */
export async function removeFromAccessList(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  list: AccessList,
  id: string,
): Promise<string> {
  await ports.store.write(async (repositories) => {
    if (!(await repositories.accessLists.get(instance.id, list, id))) throw notFound('identifier');
    await repositories.accessLists.delete(instance.id, list, id);
    await recordEvent(ports, repositories, {
      instanceId: instance.id,
      type: `${list}.removed`,
      actorId,
      subjectId: id,
    });
  });
  return id;
}

/** A page of redirect addresses. */
export async function pageRedirectUrls(
  ports: Ports,
  { instance }: BackendCaller,
  slice: Slice,
): Promise<Page<RedirectUrl>> {
  return ports.store.read(({ accessLists }) => accessLists.redirectUrls(instance.id, slice));
}

/** Adds a redirect address. */
export async function addRedirectUrl(ports: Ports, { instance }: BackendCaller, text: string): Promise<RedirectUrl> {
  // Scripts in an address would run wherever somebody follows it.
  if (!URL.canParse(text) || /^(javascript|data|vbscript|blob|file):/i.test(text)) {
    throw fieldError('form_param_format_invalid', 'url', 'url must be an absolute address.');
  }
  const url = new URL(text).href;
  return ports.store.write(async ({ accessLists }) => {
    const { items } = await accessLists.redirectUrls(instance.id, { limit: 500, offset: 0 });
    if (items.some((one) => one.url === url)) throw fieldError('form_identifier_exists', 'url', 'It is there already.');
    const now = ports.clock.now();
    const added = { id: ports.ids.create('rurl'), instanceId: instance.id, url, createdAt: now, updatedAt: now };
    await accessLists.insertRedirectUrl(added);
    return added;
  });
}

/** One redirect address. */
export async function readRedirectUrl(ports: Ports, { instance }: BackendCaller, id: string): Promise<RedirectUrl> {
  const found = await ports.store.read(({ accessLists }) => accessLists.redirectUrl(instance.id, id));
  if (!found) throw notFound('redirect address');
  return found;
}

/** Removes a redirect address. Answers its id. */
export async function removeRedirectUrl(ports: Ports, { instance }: BackendCaller, id: string): Promise<string> {
  await ports.store.write(async ({ accessLists }) => {
    if (!(await accessLists.redirectUrl(instance.id, id))) throw notFound('redirect address');
    await accessLists.deleteRedirectUrl(instance.id, id);
  });
  return id;
}
