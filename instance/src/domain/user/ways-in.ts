/** Whether an account could still be entered. Pure: removing anything asks here first, so no account is ever orphaned. */
import type { Identification, Instance, User } from '../entities.js';

/** Whether the person has at least one identifier together with a first factor that works for it. */
export function hasWayIn(
  instance: Instance,
  user: Pick<User, 'passwordDigest'>,
  identifications: readonly Identification[],
): boolean {
  const { identity } = instance.settings;
  const withPassword = user.passwordDigest !== null && identity.password.presence !== 'off';
  return identifications.some(({ type, verifiedAt }) => {
    if (type === 'username') return withPassword && identity.username.presence !== 'off';
    const address = type === 'email_address' ? identity.emailAddress : identity.phoneNumber;
    if (verifiedAt === null || address.presence === 'off' || !address.identifier) return false;
    return withPassword || address.codeFactor;
  });
}

/** Whether the instance demands an identification of this kind from everybody. */
export function isRequired(instance: Instance, type: Identification['type']): boolean {
  const { emailAddress, phoneNumber, username } = instance.settings.identity;
  const settings = { email_address: emailAddress, phone_number: phoneNumber, username }[type];
  return settings.presence === 'required';
}
