/**
 * Loads what signed-in people need (sessions, users, memberships) when the first session appears, so that a sign-in form
 * does not wait for it.
 */
import { loadPart } from '../transport/load-part.js';
import type { ResourceContext } from './resource-context.js';
import { isRecord } from './resource.js';
import type { Session } from './session.js';

let loaded: typeof Session | undefined;

/** Call before a client is applied; resolves when its sessions can be read. */
export async function prepareSessions(client: unknown): Promise<void> {
  if (loaded || !isRecord(client) || !Array.isArray(client.sessions) || client.sessions.length === 0) return;
  loaded = (await loadPart(() => import('./session.js'))).Session;
}

/** The sessions of a client. */
export function readSessions(json: unknown, context: ResourceContext): Session[] {
  const list = Array.isArray(json) ? json.filter(isRecord) : [];
  return loaded ? list.map((session) => new (loaded as typeof Session)(context, session)) : []; // checked just before
}
