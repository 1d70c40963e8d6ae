/** The instance's password rules, checked while somebody types. The server has the last word. */
import type { PasswordSettings } from './environment-settings.js';

/** Rules that a password can break; only the broken ones are present. */
export interface PasswordComplexity {
  readonly min_length?: boolean;
  readonly max_length?: boolean;
  readonly require_numbers?: boolean;
  readonly require_lowercase?: boolean;
  readonly require_uppercase?: boolean;
  readonly require_special_char?: boolean;
}

/** Result of a check. `complexity` is empty when every rule is kept. */
export interface PasswordValidation {
  readonly complexity: PasswordComplexity;
}

/** Callbacks of `validatePassword`. */
export interface PasswordCallbacks {
  readonly onValidation?: (result: PasswordValidation) => void;
}

/** Checks a password and tells the callbacks. */
export function checkPassword(
  settings: PasswordSettings,
  password: string,
  callbacks?: PasswordCallbacks,
): PasswordValidation {
  const broken: Record<keyof PasswordComplexity, boolean> = {
    min_length: password.length < settings.minLength,
    max_length: password.length > settings.maxLength,
    require_numbers: settings.requireNumbers && !/\d/.test(password),
    require_lowercase: settings.requireLowercase && !/[a-z]/.test(password),
    require_uppercase: settings.requireUppercase && !/[A-Z]/.test(password),
    require_special_char: settings.requireSpecialChar && !/[^A-Za-z0-9\s]/.test(password),
  };
  const result = { complexity: Object.fromEntries(Object.entries(broken).filter(([, isBroken]) => isBroken)) };
  callbacks?.onValidation?.(result);
  return result;
}
