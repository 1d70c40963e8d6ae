/** Sign-in tokens and actor tokens: made and taken back by the holder of the secret key. */
import type { ActorJSON } from 'clerk-kit/protocol';
import { ApiError, fieldError, notFound } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import { recordEvent } from '../events.js';
import type { SignInToken } from '../grants.js';
import type { Ports } from '../ports.js';
import { requireUser } from '../user/user-record.js';

/** Sign-in tokens are good for thirty days unless told otherwise, impersonations for an hour. */
const LIFETIME_SECONDS = { sit: 30 * 24 * 60 * 60, act: 60 * 60 } as const;

/** Longest session of somebody who acts for another. */
const ACTOR_SESSION_SECONDS = 30 * 60;

/** A new token. With an actor it is an impersonation. */
export interface NewSignInToken {
  readonly userId: string;
  readonly actor?: ActorJSON | undefined;
  readonly expiresInSeconds?: number | null | undefined;
  readonly sessionMaxDurationInSeconds?: number | null | undefined;
}

/** Makes a token. */
export async function createSignInToken(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  { userId, actor, expiresInSeconds, sessionMaxDurationInSeconds }: NewSignInToken,
): Promise<SignInToken> {
  const prefix = actor === undefined ? 'sit' : 'act';
  if (actor !== undefined && (typeof actor.sub !== 'string' || actor.sub === '')) {
    throw fieldError('form_param_format_invalid', 'actor', 'actor must have a sub: the id of whoever acts.');
  }
  return ports.store.write(async (repositories) => {
    await requireUser(repositories, instance, userId);
    const now = ports.clock.now();
    const longest = sessionMaxDurationInSeconds ?? ACTOR_SESSION_SECONDS;
    const token: SignInToken = {
      id: ports.ids.create(prefix),
      instanceId: instance.id,
      userId,
      status: 'pending',
      actor: actor ?? null,
      sessionLifetimeMs: actor === undefined ? null : longest * 1000,
      expireAt: now + (expiresInSeconds ?? LIFETIME_SECONDS[prefix]) * 1000,
      createdAt: now,
      updatedAt: now,
    };
    await repositories.signInTokens.insert(token);
    const type = actor === undefined ? 'signInToken.created' : 'actorToken.created';
    await recordEvent(ports, repositories, { instanceId: instance.id, type, actorId, subjectId: userId });
    return token;
  });
}

/** Takes a pending token back. */
export async function revokeSignInToken(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  id: string,
  kind: 'sign_in_token' | 'actor_token',
): Promise<SignInToken> {
  return ports.store.write(async (repositories) => {
    const token = await repositories.signInTokens.get(instance.id, id);
    if (!token || (token.actor === null) !== (kind === 'sign_in_token')) throw notFound('token');
    if (token.status !== 'pending') {
      throw new ApiError(
        kind === 'sign_in_token' ? 'sign_in_token_cannot_be_used_code' : 'actor_token_cannot_be_used_code',
      );
    }
    const revoked = { ...token, status: 'revoked', updatedAt: ports.clock.now() } as const;
    await repositories.signInTokens.update(revoked);
    const type = kind === 'sign_in_token' ? 'signInToken.revoked' : 'actorToken.revoked';
    await recordEvent(ports, repositories, { instanceId: instance.id, type, actorId, subjectId: token.userId });
    return revoked;
  });
}
