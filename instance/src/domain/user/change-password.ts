/** Setting and changing the own password. Hashing happens before the transaction. */
import { fieldError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { User } from '../entities.js';
import { checkNewPassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import { revokeSessions } from '../session/revoke-sessions.js';
import type { UserView } from '../views.js';
import { provePerson } from './prove-person.js';
import { writePassword } from './write-password.js';

/** What a change of password brings. */
export interface PasswordChange {
  readonly currentPassword?: string | null | undefined;
  readonly newPassword: string;
  readonly signOutOfOtherSessions?: boolean | undefined;
}

/** Sets or changes the password. */
export async function changePassword(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  { currentPassword, newPassword, signOutOfOtherSessions }: PasswordChange,
): Promise<Outcome<UserView>> {
  const { instance } = context;
  const rules = instance.settings.identity.password;
  if (rules.presence === 'off') throw fieldError('form_param_unknown', 'new_password', 'Passwords are not used here.');
  const before = await provePerson(ports, instance, signed, currentPassword ?? null);
  const identifiers = await ownIdentifiers(ports, before);
  const normal = checkNewPassword(rules, newPassword, identifiers, 'new_password');
  if (before.passwordDigest !== null && (await ports.hasher.verify(normal, before.passwordDigest))) {
    throw fieldError('form_new_password_matches_current', 'new_password', 'The new password is the current one.');
  }
  const digest = await ports.hasher.hash(normal);
  return writePassword(ports, context, before, digest, async (repositories, user) => {
    if (signOutOfOtherSessions === true) await revokeSessions(ports, repositories, user, signed.session.id, user.id);
  });
}

async function ownIdentifiers(ports: Ports, user: User): Promise<string[]> {
  const own = await ports.store.read(({ identifications }) => identifications.listForUsers(user.instanceId, [user.id]));
  return own.map(({ normalForm }) => normalForm);
}
