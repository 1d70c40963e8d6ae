/** Names and slugs of organizations. Pure. */
import { fieldError, missingParam } from '../api-error.js';

const LONGEST_NAME = 256;
const LONGEST_SLUG = 64;

/** A name, trimmed. Addresses and markup are refused because names travel in our mails. */
export function organizationName(text: string): string {
  const name = text.normalize('NFKC').trim();
  if (name === '') throw missingParam('name');
  if (name.length > LONGEST_NAME) throw fieldError('form_param_max_length_exceeded', 'name');
  if (/[<>]|https?:\/\/|www\.|\p{Cc}/iu.test(name)) {
    throw fieldError(
      'form_param_format_invalid',
      'name',
      'A name cannot have addresses, markup or control characters.',
    );
  }
  return name;
}

/** A slug as given: lowercase letters, digits, single dashes or underscores. */
export function organizationSlug(text: string): string {
  const slug = text.trim().toLowerCase();
  if (slug.length > LONGEST_SLUG) throw fieldError('form_param_max_length_exceeded', 'slug');
  // `org_` begins ids: a slug that looks like one could stand for somebody else's organization.
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(slug) || slug.startsWith('org_')) {
    throw fieldError(
      'form_param_format_invalid',
      'slug',
      'A slug has lowercase letters, digits and single dashes only.',
    );
  }
  return slug;
}

/** A slug made from a name: what is left after accents and signs are gone, and a suffix that keeps it unique. */
export function slugFromName(name: string, suffix: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const stem = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return stem === '' ? `org-${suffix}` : `${stem}-${suffix}`;
}
