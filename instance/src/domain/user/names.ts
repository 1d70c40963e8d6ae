/** First and last names of a form. */
import { fieldError, missingParam } from '../api-error.js';
import type { Presence } from '../settings.js';

const LONGEST = 256;

/** The name to store: null when it was cleared, refused when the instance does not ask for it or insists on it. */
export function personName(text: string | null, presence: Presence, param: 'first_name' | 'last_name'): string | null {
  if (presence === 'off') throw fieldError('form_param_unknown', param, `${param} is not used here.`);
  const name = text?.normalize('NFC').trim() ?? '';
  if (name.length > LONGEST) throw fieldError('form_param_max_length_exceeded', param);
  if (/\p{Cc}/u.test(name)) throw fieldError('form_param_format_invalid', param);
  if (name !== '') return name;
  if (presence === 'required') throw missingParam(param);
  return null;
}
