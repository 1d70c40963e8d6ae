/** Allow and block lists, subaddresses, throw-away domains: whether an address may be used here at all. */
import { ApiError } from '../api-error.js';
import type { Instance } from '../entities.js';
import { normalizeEmail, normalizePhone } from '../identifier.js';
import type { Repositories } from '../repositories.js';
import { DISPOSABLE_DOMAINS } from './disposable-domains.js';

/** Refuses an address that the instance's lists keep out. `normalForm` of an e-mail address or phone number. */
export async function requireAllowedIdentifier(
  repositories: Pick<Repositories, 'accessLists'>,
  instance: Instance,
  normalForm: string,
): Promise<void> {
  const { allowlist, blocklist, blockEmailSubaddresses, blockDisposableEmailDomains } = instance.settings.restrictions;
  const forms = listedForms(normalForm);
  if (blocklist && (await repositories.accessLists.find(instance.id, 'blocklist', forms))) throw refused();
  if (allowlist && !(await repositories.accessLists.find(instance.id, 'allowlist', forms))) throw refused();
  const [local = '', domain = ''] = normalForm.split('@');
  if (domain === '') return;
  if (blockEmailSubaddresses && /[+=#]/.test(local)) throw refused();
  if (blockDisposableEmailDomains && DISPOSABLE_DOMAINS.has(domain)) throw refused();
}

/** The normal form of a line for a list: an address, a number, or `*@domain`; null when it is none of them. */
export function listedIdentifier(text: string): string | null {
  const folded = text.trim().toLowerCase();
  if (folded.startsWith('*@')) {
    const probe = normalizeEmail(`x${folded.slice(1)}`);
    return probe === null ? null : `*${probe.slice(1)}`;
  }
  return normalizeEmail(folded) ?? normalizePhone(folded);
}

function listedForms(normalForm: string): string[] {
  const at = normalForm.lastIndexOf('@');
  return at < 0 ? [normalForm] : [normalForm, `*${normalForm.slice(at)}`];
}

function refused(): ApiError {
  return new ApiError('not_allowed_access');
}
