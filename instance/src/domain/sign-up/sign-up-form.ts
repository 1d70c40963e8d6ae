/** Reads the fields of a sign-up form: validated, normalised, all refusals at once. */
import { ApiError, fieldError, joinErrors } from '../api-error.js';
import type { Instance, SignUpAttempt } from '../entities.js';
import { requireEmail, requirePhone, requireUsername } from '../identifier.js';
import { checkNewPassword } from '../password/rules.js';
import type { SignUpParams } from '../use-cases.js';
import { toSnakeCase } from 'clerk-kit/protocol';
import { presences } from './fields.js';

/** What a form changes. A password is not part of it: it still has to be hashed. */
export interface SignUpChange {
  readonly fields: Partial<SignUpAttempt>;
  /** The new password, normalised; undefined when the form has none. */
  readonly password: string | undefined;
}

const CLEARABLE = ['username', 'firstName', 'lastName', 'phoneNumber', 'emailAddress'] as const;
const LONGEST_NAME = 256;

/** Checks a form against the settings. `known` are identifiers from earlier forms, which a password must not equal. */
export function readSignUpForm(
  instance: Instance,
  params: SignUpParams,
  now: number,
  known: readonly (string | null)[],
): SignUpChange {
  const errors: ApiError[] = [];
  const collect = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      errors.push(error, ...error.others);
      return undefined;
    }
  };
  refuseDisabled(instance, params, errors);
  const fields: Record<string, unknown> = {};
  for (const name of CLEARABLE) {
    const value = params[name];
    if (value === undefined) continue;
    if (value.trim() === '') fields[name] = null;
    else collect(() => (fields[name] = readField(instance, name, value)));
  }
  if (params.unsafeMetadata !== undefined) fields['unsafeMetadata'] = params.unsafeMetadata;
  if (params.locale) fields['locale'] = params.locale;
  if (params.legalAccepted === true) fields['legalAcceptedAt'] = now;
  if (params.legalAccepted === false) collect(() => refuseLegal(instance));
  const typed = [params.emailAddress, params.username, params.phoneNumber, ...known].filter((one) => !!one);
  const { password } = params;
  const normal =
    password === undefined
      ? undefined
      : collect(() => checkNewPassword(instance.settings.identity.password, password, typed as string[])); // empty ones are out
  const joined = joinErrors(errors);
  if (joined) throw joined;
  return { fields: fields as Partial<SignUpAttempt>, password: normal }; // built by name from the list above
}

function readField(instance: Instance, name: (typeof CLEARABLE)[number], value: string): string {
  if (name === 'emailAddress') {
    requireEmail(value);
    return value.trim();
  }
  if (name === 'phoneNumber') return requirePhone(value);
  if (name === 'username') {
    requireUsername(instance.settings, value);
    return value.normalize('NFKC').trim();
  }
  const text = value.normalize('NFC').trim();
  if ([...text].length > LONGEST_NAME) throw fieldError('form_param_max_length_exceeded', toSnakeCase(name));
  return text;
}

/** A field that the instance does not have is unknown to it; an empty one is as good as absent. */
function refuseDisabled({ settings }: Instance, params: SignUpParams, errors: ApiError[]): void {
  const presence = presences(settings);
  for (const name of [...CLEARABLE, 'password'] as const) {
    const param = toSnakeCase(name);
    if (params[name] && presence[param] === 'off') {
      errors.push(fieldError('form_param_unknown', param, `${param} is not a valid parameter for this request.`));
    }
  }
}

function refuseLegal({ settings }: Instance): void {
  if (settings.signUp.legalConsent) throw fieldError('legal_not_accepted', 'legal_accepted');
}
