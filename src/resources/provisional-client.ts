/**
 * What the session cookie says of the client, for pages that load while the API is away: the person stays signed in, with
 * an id and no profile. Servers check the token's signature; here it only decides what is shown until the API answers.
 */
import type { ClientJSON } from '../protocol/index.js';
import { organizationOf, parseToken } from './token.js';

/** A client with the one session of the token, or null without a token. */
export function clientFromToken(raw: string | undefined): ClientJSON | null {
  const token = parseToken(raw);
  if (!token) return null;
  const { sid, sub, sts, iat } = token.claims;
  if (!sid || !sub) return null;
  const session = {
    id: sid,
    status: sts === 'pending' ? 'pending' : 'active',
    last_active_token: { jwt: raw },
    last_active_organization_id: organizationOf(token),
    user: { id: sub },
  };
  // Far from complete: resources read absent members as empty.
  return { sessions: [session], last_active_session_id: sid, updated_at: iat * 1000 } as unknown as ClientJSON;
}
