/** Which of the instance's rules a password breaks. Loaded when somebody chooses a password. */
import type { PasswordSettings } from './environment-settings.js';
import type { PasswordComplexity, PasswordValidation } from './password.js';

/** Checks a password. */
export function checkPassword(settings: PasswordSettings, password: string): PasswordValidation {
  const broken: Record<keyof PasswordComplexity, boolean> = {
    min_length: password.length < settings.minLength,
    max_length: password.length > settings.maxLength,
    require_numbers: settings.requireNumbers && !/\d/.test(password),
    require_lowercase: settings.requireLowercase && !/[a-z]/.test(password),
    require_uppercase: settings.requireUppercase && !/[A-Z]/.test(password),
    require_special_char: settings.requireSpecialChar && !/[^A-Za-z0-9\s]/.test(password),
  };
  return { complexity: Object.fromEntries(Object.entries(broken).filter(([, isBroken]) => isBroken)) };
}
