/** Addresses of a form, and how each kind is proved. */
import { fieldError } from '../api-error.js';
import type { Instance } from '../entities.js';
import { requireEmail, requirePhone } from '../identifier.js';
import type { AddressType } from './identifications.js';

/** The strategy that proves an address of a kind. */
export const ADDRESS_STRATEGY = { email_address: 'email_code', phone_number: 'phone_code' } as const;

/** What was typed and its normal form. */
export function addressForm(type: AddressType, text: string): { readonly value: string; readonly normalForm: string } {
  if (type === 'email_address') return { value: text.trim(), normalForm: requireEmail(text) };
  const normalForm = requirePhone(text);
  return { value: normalForm, normalForm };
}

/** Refuses kinds that the instance does not use. */
export function requireUsed(instance: Instance, type: AddressType): void {
  const { emailAddress, phoneNumber } = instance.settings.identity;
  const { presence } = type === 'email_address' ? emailAddress : phoneNumber;
  if (presence === 'off') throw fieldError('form_param_unknown', type, `${type} is not used here.`);
}
