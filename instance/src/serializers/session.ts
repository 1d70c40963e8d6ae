/** Sessions and tokens. */
import type { SessionJSON, SessionWithActivitiesJSON, TokenJSON } from 'clerk-kit/protocol';
import type { SessionView } from '../domain/views.js';
import { describeUserAgent } from './user-agent.js';
import { publicUserDataJson, userJson } from './user.js';

/** A session as its own client sees it. */
export function sessionJson(view: SessionView): SessionJSON {
  const { user, token, factorAges } = view;
  return {
    ...baseJson(view),
    last_active_token: token === null ? null : tokenJson(token),
    user: userJson(user),
    public_user_data: publicUserDataJson(user),
    factor_verification_age: [...factorAges],
  };
}

/** A session in the person's list of devices. */
export function sessionWithActivityJson(view: SessionView): SessionWithActivitiesJSON {
  const { activity } = view.session;
  return {
    ...baseJson(view),
    user: null,
    latest_activity: {
      object: 'session_activity',
      id: activity.id,
      ...describeUserAgent(activity.userAgent),
      ...(activity.ipAddress !== null && { ip_address: activity.ipAddress }),
    },
  };
}

/** A session as the application's own servers see it. */
export function backendSessionJson(view: SessionView): Record<string, unknown> {
  const { session } = view;
  return {
    ...baseJson(view),
    client_id: session.clientId,
    user_id: session.userId,
    latest_activity: sessionWithActivityJson(view).latest_activity,
  };
}

/** A token. */
export function tokenJson(jwt: string): TokenJSON {
  return { object: 'token', jwt };
}

function baseJson({ session, status, tasks }: SessionView) {
  return {
    object: 'session' as const,
    id: session.id,
    status,
    expire_at: session.expireAt,
    abandon_at: session.abandonAt,
    last_active_at: session.lastActiveAt,
    last_active_organization_id: session.lastActiveOrganizationId,
    actor: session.actor,
    tasks: tasks.length > 0 ? tasks.map((key) => ({ key })) : null,
    created_at: session.createdAt,
    updated_at: session.updatedAt,
  };
}
