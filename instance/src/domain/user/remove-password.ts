/** Removing the own password, as long as something else is left to sign in with. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Ports } from '../ports.js';
import type { UserView } from '../views.js';
import { provePerson } from './prove-person.js';
import { hasWayIn } from './ways-in.js';
import { writePassword } from './write-password.js';

/** Removes the password, as long as something else is left to sign in with. */
export async function removePassword(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  currentPassword: string | null,
): Promise<Outcome<UserView>> {
  const { instance } = context;
  if (signed.user.passwordDigest === null) throw new ApiError('no_password_set');
  const before = await provePerson(ports, instance, signed, currentPassword);
  return writePassword(ports, context, before, null, async (repositories, user) => {
    const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
    if (instance.settings.identity.password.presence !== 'required' && hasWayIn(instance, user, own)) return;
    throw new ApiError('password_required', {
      longMessage: 'The password cannot be removed: it is required, or nothing else is left to sign in with.',
    });
  });
}
