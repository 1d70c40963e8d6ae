/** The new password at the end of a recovery. Exactly one of two parallel resets of an attempt wins. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import { recordEvent } from '../events.js';
import { requireOpen } from '../lockout.js';
import { checkNewPassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import { isSignedIn } from '../session/session-state.js';
import type { SignInView } from '../views.js';
import { ownSignIn, requireStatus, signInOutcome } from './attempt-record.js';
import { complete } from './complete-sign-in.js';
import { secondFactors } from './factors.js';

/** Parameters of `…/reset_password`. */
export interface ResetPasswordParams {
  readonly password: string;
  readonly signOutOfOtherSessions?: boolean | undefined;
}

/** Sets the password, then goes on to the second factor or the session. */
export async function resetPassword(
  ports: Ports,
  context: RequestContext,
  id: string,
  params: ResetPasswordParams,
): Promise<Outcome<SignInView>> {
  const { instance } = context;
  const { password: rules } = instance.settings.identity;
  const before = await ports.store.read((repositories) => ownSignIn(ports, repositories, context, id));
  requireStatus(before, ['needs_new_password']);
  const normal = checkNewPassword(rules, params.password, before.identifier === null ? [] : [before.identifier]);
  const passwordDigest = await ports.hasher.hash(normal);
  return ports.store.write(async (repositories) => {
    const now = ports.clock.now();
    const attempt = await ownSignIn(ports, repositories, context, id);
    requireStatus(attempt, ['needs_new_password']);
    const found = attempt.userId === null ? null : await repositories.users.get(instance.id, attempt.userId);
    const client = await repositories.clients.get(instance.id, attempt.clientId);
    if (!found || !client) throw new ApiError('client_state_invalid');
    requireOpen(found, now);
    const user = { ...found, passwordDigest, passwordUpdatedAt: now, passwordCompromised: false, updatedAt: now };
    await repositories.users.update(user);
    if (params.signOutOfOtherSessions) {
      for (const session of await repositories.sessions.listOpenForUser(instance.id, user.id)) {
        if (isSignedIn(session, now))
          await repositories.sessions.update({ ...session, status: 'revoked', updatedAt: now });
      }
    }
    await recordEvent(ports, repositories, {
      ...{ instanceId: instance.id, type: 'user.password_reset', actorId: user.id, subjectId: user.id },
    });
    const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
    if (secondFactors(instance, user, own).length > 0) {
      const waiting = { ...attempt, status: 'needs_second_factor' as const, firstFactorStrategy: null, updatedAt: now };
      await repositories.attempts.updateSignIn(waiting);
      return signInOutcome(ports, repositories, context, waiting, { client, clientToken: null });
    }
    const done = await complete(ports, repositories, context, { attempt, user, client });
    return signInOutcome(ports, repositories, context, done.attempt, done);
  });
}
