/** Addresses of invitations: checked and normalised like everybody's. */
import type { ErrorMetaJSON } from 'clerk-kit/protocol';
import { requireEmail } from '../identifier.js';

/** Name of the list of addresses in an error's meta. */
const EMAIL_ADDRESSES = 'email_addresses';

/** What was typed and its normal form. */
export function invitedAddress(text: string): { readonly emailAddress: string; readonly normalForm: string } {
  return { emailAddress: text.trim(), normalForm: requireEmail(text) };
}

/** Meta that names the addresses at fault. */
export function emailMeta(addresses: readonly string[]): ErrorMetaJSON {
  return { [EMAIL_ADDRESSES]: [...addresses] };
}
