/** Identifiers are claimed once: an address or username that somebody has verified is refused to everybody else. */
import type { ApiError } from '../api-error.js';
import { fieldError, joinErrors } from '../api-error.js';
import type { IdentificationType, Instance, SignUpAttempt } from '../entities.js';
import { fold, normalizeEmail } from '../identifier.js';
import type { Repositories } from '../repositories.js';
import { requireAllowedIdentifier } from '../restriction/allowed-identifier.js';

const SENTENCE: Readonly<Record<IdentificationType, string>> = {
  email_address: 'That email address is taken. Please try another.',
  phone_number: 'That phone number is taken. Please try another.',
  username: 'That username is taken. Please try another.',
};

/** The identifiers of an attempt with their normal forms. */
export function identifiersOf(
  attempt: SignUpAttempt,
): { type: IdentificationType; value: string; normalForm: string }[] {
  const { emailAddress, phoneNumber, username } = attempt;
  const list: { type: IdentificationType; value: string; normalForm: string }[] = [];
  if (emailAddress !== null) {
    list.push({
      type: 'email_address',
      value: emailAddress,
      normalForm: normalizeEmail(emailAddress) ?? fold(emailAddress),
    });
  }
  if (phoneNumber !== null) list.push({ type: 'phone_number', value: phoneNumber, normalForm: phoneNumber });
  if (username !== null) list.push({ type: 'username', value: username, normalForm: fold(username) });
  return list;
}

/** Refuses identifiers that are taken or kept out, all at once. */
export async function requireFree(
  repositories: Pick<Repositories, 'identifications' | 'accessLists'>,
  instance: Instance,
  attempt: SignUpAttempt,
): Promise<void> {
  const errors: ApiError[] = [];
  for (const { type, normalForm } of identifiersOf(attempt)) {
    // Whoever sent the invitation has vouched for its address.
    const vouched = type === 'email_address' && attempt.invitationId !== null;
    if (type !== 'username' && !vouched) await requireAllowedIdentifier(repositories, instance, normalForm);
    const taken = await repositories.identifications.findClaimed(instance.id, type, normalForm);
    if (taken) errors.push(fieldError('form_identifier_exists', type, SENTENCE[type]));
  }
  const joined = joinErrors(errors);
  if (joined) throw joined;
}
