/** The instance's password rules, checked while somebody types. The server has the last word. */
import type { ResourceContext } from './resource-context.js';

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

/** Loads the rules, checks, and tells. Without an answer the server, which has the last word, will say it. */
export function validatePassword(context: ResourceContext, password: string, callbacks?: PasswordCallbacks): void {
  void import('./password-rules.js').then(
    ({ checkPassword }) => callbacks?.onValidation?.(checkPassword(context.passwordSettings(), password)),
    () => undefined,
  );
}
