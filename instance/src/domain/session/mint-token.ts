/** Mints session tokens: one read by primary keys, then a signature. */
import { ApiError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { Ports } from '../ports.js';
import type { MintTokenParams } from '../use-cases.js';
import { ownSession } from './own-session.js';
import { sessionClaims } from './session-claims.js';
import { isSignedIn } from './session-state.js';

/** A token for a session, for the organization in force or the one named. */
export async function mintToken(
  ports: Ports,
  context: RequestContext,
  id: string,
  { organizationId }: MintTokenParams,
): Promise<string> {
  const { instance, origin } = context;
  const now = ports.clock.now();
  const facts = await ports.store.read(async (repositories) => {
    const session = await ownSession(repositories, context, id);
    if (!isSignedIn(session, now)) throw new ApiError('signed_out');
    const user = await repositories.users.get(instance.id, session.userId);
    if (!user) throw new ApiError('signed_out');
    const wanted = organizationId === undefined ? session.lastActiveOrganizationId : organizationId;
    const membership =
      wanted === null ? null : await repositories.organizations.membership(instance.id, wanted, user.id);
    if (!membership && organizationId) throw new ApiError('organization_not_found_or_unauthorized');
    const key = await repositories.instances.activeSigningKey(instance.id);
    if (!key) throw new TypeError(`instance ${instance.id} has no signing key`);
    return { session, user, membership, key };
  });
  if (facts.user.banned) throw new ApiError('user_banned');
  const issuer = `https://${ports.addresses.frontendApi(instance)}`;
  return ports.tokens.sessionToken(facts.key, sessionClaims({ instance, issuer, origin, now, ...facts }), now);
}
