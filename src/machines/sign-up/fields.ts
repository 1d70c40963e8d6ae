/** Which fields a sign-up asks for, and which of them cannot be left empty. Names only; looks are the flow's business. */
import type { FlowPreferences } from '../shared/route.js';
import type { InstanceSettings } from '../shared/world.js';
import type { SignUpAttempt } from './attempt.js';

/** Fields of a form. */
export interface AskedFields {
  readonly asks: readonly string[];
  readonly requires: readonly string[];
}

/** Attributes a form can ask for, in the order of the form. */
const FORM = ['first_name', 'last_name', 'username', 'email_address', 'phone_number', 'password'];
const IDENTIFIERS = ['email_address', 'phone_number', 'username'];

/** The first form: what the instance requires, and one identifier at least. */
export function startFields(settings: InstanceSettings, preferences: FlowPreferences): AskedFields {
  const { attributes } = settings;
  const enabled = FORM.filter((name) => attributes[name]?.enabled);
  const requires = enabled.filter((name) => attributes[name]?.required);
  if (!requires.some((name) => IDENTIFIERS.includes(name))) {
    const identifier = IDENTIFIERS.find((name) => enabled.includes(name));
    if (identifier) requires.push(identifier);
  }
  // A password that is possible is asked for: without it an account could only be entered by codes.
  const asks = enabled.filter(
    (name) => requires.includes(name) || name === 'password' || preferences.showOptionalFields === true,
  );
  if (!settings.legalConsent) return { asks, requires };
  return { asks: [...asks, 'legal_accepted'], requires: [...requires, 'legal_accepted'] };
}

/** The form of an attempt that lacks something: just that. Fields of a later day come last, so they can be filled too. */
export function continueFields({ missing }: SignUpAttempt): AskedFields {
  const known = [...FORM, 'legal_accepted'].filter((name) => missing.includes(name));
  const later = missing.filter((name) => !known.includes(name) && name !== 'external_account');
  const asks = [...known, ...later];
  return { asks, requires: asks };
}
