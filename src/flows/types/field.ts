/** Description of a field: enough to draw a native input with the right keyboard, autofill and constraints. */

/** What a field holds; decides the input's type. */
export type FieldType = 'text' | 'email' | 'tel' | 'password' | 'code' | 'checkbox';

/** One field of a step. Names are the wire's (`identifier`, `email_address`, `first_name` …), as errors name them. */
export interface FieldDescription {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** `autocomplete` token list (`username webauthn`, `current-password`, `one-time-code` …). */
  readonly autocomplete: string;
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric';
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Known value to start from (an earlier answer, `initialValues`); never a secret. */
  readonly initialValue?: string;
  /** A known value that must not be edited (the address of an invitation). */
  readonly readOnly?: boolean;
  /** Identifiers this one field accepts (`identifier` only): `email_address`, `username`, `phone_number`. */
  readonly accepts?: readonly string[];
  /** Password rules to check while typing; absent for a current password. */
  readonly rules?: PasswordRules;
  /** Key for the label: `field.<name>` unless a gate says otherwise. */
  readonly labelKey: string;
  /** Ready-made label of a gate's own field; wins over `labelKey`. */
  readonly label?: string;
}

/** Rules for a new password, from the environment. */
export interface PasswordRules {
  readonly minLength: number;
  readonly maxLength: number;
  readonly requireSpecialChar: boolean;
  readonly requireNumbers: boolean;
  readonly requireUppercase: boolean;
  readonly requireLowercase: boolean;
  readonly allowedSpecialCharacters: string;
}
