/** Descriptions of the fields that flows ask for, from the instance's settings. Data only, no text for people. */
import { toCamelCase } from '../protocol/naming.js';
import type { InstanceSettings } from '../machines/shared/world.js';
import type { FieldDescription, GateField } from './types/index.js';

/** Characters of a one-time code. */
export const CODE_LENGTH = 6;

type Looks = Pick<FieldDescription, 'type' | 'autocomplete'> & Partial<FieldDescription>;

/** How the attributes of a form look. */
const LOOKS: Readonly<Record<string, Looks>> = {
  first_name: { type: 'text', autocomplete: 'given-name' },
  last_name: { type: 'text', autocomplete: 'family-name' },
  username: { type: 'text', autocomplete: 'username' },
  email_address: { type: 'email', autocomplete: 'email', inputMode: 'email' },
  phone_number: { type: 'tel', autocomplete: 'tel', inputMode: 'tel' },
  legal_accepted: { type: 'checkbox', autocomplete: 'off' },
};

/** What identifiers a first form accepts, in the order of the service. */
export function identifiersOf({ attributes }: InstanceSettings): readonly string[] {
  const offered = ['email_address', 'username', 'phone_number'];
  return offered.filter((name) => attributes[name]?.enabled && attributes[name].firstFactor);
}

/** The one identifier field of a sign-in. */
export function identifierField(
  settings: InstanceSettings,
  initialValue: string | undefined,
  hasPasskeys: boolean,
): FieldDescription {
  const accepts = identifiersOf(settings);
  const only = accepts.length === 1 ? accepts[0] : undefined;
  const type = only === 'email_address' ? 'email' : only === 'phone_number' ? 'tel' : 'text';
  return {
    ...field('identifier', { type, autocomplete: hasPasskeys ? 'username webauthn' : 'username', inputMode: type }),
    accepts,
    ...(initialValue && { initialValue }),
  };
}

/** The password that is known. */
export function currentPasswordField(required = true): FieldDescription {
  return field('password', { type: 'password', autocomplete: 'current-password', required });
}

/** A password to be set. */
export function newPasswordField({ password }: InstanceSettings, required = true): FieldDescription {
  const { minLength, maxLength } = password;
  return {
    ...field('password', { type: 'password', autocomplete: 'new-password', required }),
    ...{ minLength, maxLength, rules: password },
  };
}

/** A code out of a mail, a message, an app, or a list of backup codes. */
export function codeField(kind: string): FieldDescription {
  if (kind === 'backup') return field('code', { type: 'text', autocomplete: 'off' });
  return {
    ...field('code', { type: 'code', autocomplete: 'one-time-code', inputMode: 'numeric' }),
    ...{ minLength: CODE_LENGTH, maxLength: CODE_LENGTH },
  };
}

/** Whether to end the person's other sessions along with the old password. */
export function signOutOthersField(): FieldDescription {
  return field('sign_out_of_other_sessions', { type: 'checkbox', autocomplete: 'off', required: false });
}

/** A field of a sign-up by its wire name. Names of a later day become plain text fields. */
export function attributeField(
  name: string,
  required: boolean,
  settings: InstanceSettings,
  initialValue: string | undefined,
): FieldDescription {
  if (name === 'password') return newPasswordField(settings, required);
  const looks = Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined;
  return {
    ...field(name, { type: 'text', autocomplete: 'on', ...looks, required }),
    ...(name === 'username' && settings.username),
    ...(initialValue && { initialValue }),
  };
}

/** A field of a gate, completed. */
export function gateField(description: GateField): FieldDescription {
  return { ...field(description.name, { type: 'text', autocomplete: 'on' }), ...description };
}

/** A start value, under the wire name or ClerkJS's spelling. */
export function initialValueOf(
  values: Readonly<Record<string, string>> | undefined,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = values?.[name] ?? values?.[toCamelCase(name)];
    if (value) return value;
  }
  return undefined;
}

function field(name: string, looks: Looks): FieldDescription {
  return { name, required: true, labelKey: `field.${name}`, ...looks };
}
