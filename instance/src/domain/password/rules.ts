/** What a new password must be. Length counts characters after NFKC; the limit in bytes keeps hashing bounded. */
import { ApiError, joinErrors } from '../api-error.js';
import type { ErrorCode } from 'clerk-kit/protocol';
import { fold } from '../identifier.js';
import type { PasswordSettings } from '../settings.js';

/** Characters accepted when the instance sets no maximum. */
export const MAX_PASSWORD_LENGTH = 1000;
const MAX_PASSWORD_BYTES = 4096;

/** The form that is hashed and compared: the same password typed in NFC and NFD is one password. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Checks a new password; throws one error per broken rule, all on `param`. Returns the normalised password. */
export function checkNewPassword(
  rules: PasswordSettings,
  password: string,
  identifiers: readonly string[] = [],
  param = 'password',
): string {
  const normal = normalizePassword(password);
  const fail = (code: ErrorCode, longMessage?: string): ApiError =>
    new ApiError(code, { meta: { paramName: param }, ...(longMessage !== undefined && { longMessage }) });
  const length = [...normal].length;
  const most = rules.maxLength > 0 ? rules.maxLength : MAX_PASSWORD_LENGTH;
  const special = [...rules.allowedSpecialCharacters];
  const errors: ApiError[] = [];
  if (length < rules.minLength) {
    const text = `Passwords must be at least ${rules.minLength} characters long.`;
    errors.push(fail('form_password_length_too_short', text));
  }
  if (length > most) {
    errors.push(fail('form_password_length_too_long', `Passwords must have at most ${most} characters.`));
  } else if (Buffer.byteLength(normal) > MAX_PASSWORD_BYTES) {
    errors.push(fail('form_password_size_in_bytes_exceeded'));
  }
  if (rules.requireUppercase && !/\p{Lu}/u.test(normal)) errors.push(fail('form_password_no_uppercase'));
  if (rules.requireLowercase && !/\p{Ll}/u.test(normal)) errors.push(fail('form_password_no_lowercase'));
  if (rules.requireNumbers && !/\p{Nd}/u.test(normal)) errors.push(fail('form_password_no_number'));
  if (rules.requireSpecialChar && ![...normal].some((character) => special.includes(character))) {
    errors.push(fail('form_password_no_special_char'));
  }
  if (identifiers.some((identifier) => fold(identifier) === fold(password))) {
    errors.push(fail('form_password_matches_identifier'));
  }
  const joined = joinErrors(errors);
  if (joined) throw joined;
  return normal;
}
