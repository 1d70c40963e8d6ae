/** Identifiers: normalised once, validated after. The normal form decides uniqueness; what was typed is kept beside it. */
import type { IdentificationType } from './entities.js';
import { ApiError, fieldError } from './api-error.js';
import type { InstanceSettings } from './settings.js';

const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@"(),:;<>[\\\]\p{C}]{1,64}@([^\s@]+)$/u;
/** Labels of letters, digits and hyphens; the last is not a number, so no address of a machine passes for a domain. */
const DOMAIN = /^(?=.{1,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;

/** Folds compatibility forms, trims, lower-cases. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The normal form of an e-mail address, its domain in ASCII; null when it is not one. */
export function normalizeEmail(text: string): string | null {
  const folded = fold(text);
  const match = EMAIL.exec(folded);
  if (!match?.[1] || folded.length > LONGEST_EMAIL) return null;
  const local = folded.slice(0, folded.lastIndexOf('@'));
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  const domain = asciiDomain(match[1]);
  return domain !== null && DOMAIN.test(domain) ? `${local}@${domain}` : null;
}

/** The domain in ASCII, as the URL standard maps it. Signs that mean something else in an address are refused first. */
function asciiDomain(domain: string): string | null {
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  return new URL(`http://${domain}`).hostname;
}

/** E.164; null when it is not a number with its country code. */
export function normalizePhone(text: string): string | null {
  const folded = text
    .normalize('NFKC')
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(folded) ? folded : null;
}

/** The normal form of any identifier, with the kind that its shape says; null when no kind fits. */
export function readIdentifier(
  text: string,
): { readonly type: IdentificationType; readonly normalForm: string } | null {
  if (text.includes('@')) {
    const normalForm = normalizeEmail(text);
    return normalForm === null ? null : { type: 'email_address', normalForm };
  }
  const phone = /^[\s()+\d.-]+$/.test(text.normalize('NFKC')) && /^\s*(\+|00)/.test(text) ? normalizePhone(text) : null;
  if (phone !== null) return { type: 'phone_number', normalForm: phone };
  const username = fold(text);
  return username === '' ? null : { type: 'username', normalForm: username };
}

/** The normal form of an address of a form, or the field's error. */
export function requireEmail(text: string, param = 'email_address'): string {
  const normalForm = normalizeEmail(text);
  if (normalForm === null) {
    throw fieldError('form_param_format_invalid', param, 'Email address must be a valid email address.');
  }
  return normalForm;
}

/** The normal form of a phone number of a form, or the field's error. */
export function requirePhone(text: string, param = 'phone_number'): string {
  const normalForm = normalizePhone(text);
  if (normalForm === null) {
    throw fieldError('form_param_format_invalid', param, 'Phone number must be a valid number with its country code.');
  }
  return normalForm;
}

/** The normal form of a username of a form, or the field's error. */
export function requireUsername(settings: InstanceSettings, text: string): string {
  const rules = settings.identity.username;
  const folded = fold(text);
  const length = [...folded].length;
  if (length < rules.minLength || length > rules.maxLength) {
    throw new ApiError('form_username_invalid_length', {
      meta: { paramName: 'username' },
      longMessage: `A username must have between ${rules.minLength} and ${rules.maxLength} characters.`,
    });
  }
  const allowed = rules.allowExtendedSpecialCharacters ? /^[a-z0-9_.!#$%&*+/=?^`{|}~-]+$/ : /^[a-z0-9_-]+$/;
  if (!allowed.test(folded)) throw fieldError('form_username_invalid_character', 'username');
  if (!rules.allowNumeric && /^\d+$/.test(folded)) throw fieldError('form_username_needs_non_number_char', 'username');
  return folded;
}

/** What may be shown of an address to somebody who has not proved to own it. */
export function maskIdentifier(type: IdentificationType, value: string): string {
  if (type === 'email_address') {
    const at = value.lastIndexOf('@');
    return `${value.slice(0, 1)}***${value.slice(Math.max(at - 1, 1), at)}${value.slice(at)}`;
  }
  if (type === 'phone_number')
    return `${value.slice(0, 2)}${'*'.repeat(Math.max(value.length - 6, 1))}${value.slice(-4)}`;
  return value;
}

/** `name+clerk_test@…`: never sent to, and its code is known, where test mode is on. */
export function isTestIdentifier(type: IdentificationType, normalForm: string): boolean {
  if (type === 'email_address') return /\+clerk_test(?=[@+])/.test(normalForm);
  return type === 'phone_number' && /^\+1\d{3}55501\d\d$/.test(normalForm);
}
