/** Finds who an identifier belongs to. Disabled kinds of identifiers find nobody. */
import { ApiError, fieldError } from '../api-error.js';
import type { Identification, IdentificationType, Instance, User } from '../entities.js';
import { readIdentifier } from '../identifier.js';
import type { Repositories } from '../repositories.js';

/** A person and the identification that was typed. */
export interface Person {
  readonly user: User;
  readonly identification: Identification;
}

/** The person behind an identifier; null when there is none. Throws for text that no identifier can have. */
export async function findPerson(
  repositories: Pick<Repositories, 'identifications' | 'users'>,
  instance: Instance,
  text: string,
): Promise<Person | null> {
  const read = readIdentifier(text);
  if (!read) throw fieldError('form_param_format_invalid', 'identifier', 'Identifier is invalid.');
  if (!isIdentifier(instance, read.type)) return null;
  const identification = await repositories.identifications.findClaimed(instance.id, read.type, read.normalForm);
  const user = identification ? await repositories.users.get(instance.id, identification.userId) : null;
  return identification && user ? { user, identification } : null;
}

/** What a sign-in with an unknown identifier is answered with. */
export function unknownPerson({ settings }: Instance, withPassword: boolean): ApiError {
  if (settings.attackProtection.enumerationProtection && withPassword) {
    return new ApiError('form_password_or_identifier_incorrect');
  }
  return fieldError('form_identifier_not_found', 'identifier');
}

function isIdentifier({ settings }: Instance, type: IdentificationType): boolean {
  const { emailAddress, phoneNumber, username } = settings.identity;
  if (type === 'email_address') return emailAddress.presence !== 'off' && emailAddress.identifier;
  if (type === 'phone_number') return phoneNumber.presence !== 'off' && phoneNumber.identifier;
  return username.presence !== 'off';
}
