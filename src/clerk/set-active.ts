/**
 * Making a session and an organization the current ones: touch, token, cookie, navigation, news, in this order. One
 * activation at a time; those that come meanwhile become one that runs next. A session that cannot be found is an error
 * and never a sign-out.
 */
import type { Organization } from '../resources/organization.js';
import type { Session } from '../resources/session.js';
import { ClerkRuntimeError } from '../transport/errors.js';
import { isRetryableError } from '../transport/guards.js';
import { emit, followClient, reloadClient, select, type ClerkCore } from './core.js';
import { decorateUrl, navigate } from './navigate.js';
import type { SetActiveParams } from './activation.js';
import type { TokenStore } from './token-store.js';

/** Makes `setActive` for one Clerk object. */
export function createSetActive(core: ClerkCore, tokens: TokenStore): (params: SetActiveParams) => Promise<void> {
  let running: Promise<void> | undefined;
  let next: { params: SetActiveParams; readonly done: Promise<void> } | undefined;
  const start = (params: SetActiveParams): Promise<void> => {
    const run = activate(core, tokens, params).finally(() => {
      if (running === run) running = undefined;
    });
    return (running = run);
  };
  return (params) => {
    if (!running) return start(params);
    if (next) next.params = { ...next.params, ...params };
    else {
      const settled = running.catch(() => undefined);
      const done = settled.then(() => {
        const merged = next?.params ?? params;
        next = undefined;
        return start(merged);
      });
      next = { params, done };
    }
    return next.done;
  };
}

async function activate(core: ClerkCore, tokens: TokenStore, params: SetActiveParams): Promise<void> {
  if (!core.client) throw new ClerkRuntimeError('setActive needs a loaded Clerk object.', { code: 'not_loaded' });
  const found = await findSession(core, params.session);
  core.activating = true;
  try {
    await callPage('onBeforeSetActive', found ? undefined : 'sign-out');
    const session = found && (await touch(core, tokens, found, params.organization));
    select(core, session);
    await goOn(core, session, params);
    select(core, session);
    if (session) forgetAttempts(core, session.id);
  } finally {
    core.activating = false;
    followClient(core);
    emit(core);
  }
  await callPage('onAfterSetActive');
}

/** `undefined` = the current one. */
async function findSession(core: ClerkCore, wanted: SetActiveParams['session']): Promise<Session | null> {
  if (wanted === null) return null;
  if (wanted === undefined) return core.session ?? null;
  const id = typeof wanted === 'string' ? wanted : wanted.id;
  const look = (): Session | undefined => core.client?.signedInSessions.find((session) => session.id === id);
  // It may have been created by an answer that this client has not seen.
  const found = look() ?? (await reloadClient(core).then(look));
  if (found) return found;
  throw new ClerkRuntimeError('The session to activate is not one of this client.', { code: 'session_not_found' });
}

async function touch(
  core: ClerkCore,
  tokens: TokenStore,
  session: Session,
  organization: SetActiveParams['organization'],
): Promise<Session> {
  const before = session.lastActiveOrganizationId;
  const lastActiveOrganizationId = organizationId(core, session, organization);
  Object.assign(session, { lastActiveOrganizationId });
  try {
    await session.touch({ intent: organization === undefined ? 'select_session' : 'select_org' });
  } catch (error) {
    Object.assign(session, { lastActiveOrganizationId: before });
    throw error;
  }
  // The answer's client holds a new object for the same session.
  const fresh = core.client?.signedInSessions.find(({ id }) => id === session.id) ?? session;
  tokens.keep(fresh.id, fresh.lastActiveToken);
  await tokens.get(fresh).catch((error: unknown) => {
    if (!isRetryableError(error)) throw error;
  });
  return fresh;
}

/** The id of an organization given as object, id or slug. The personal account is refused where one must be chosen. */
function organizationId(core: ClerkCore, session: Session, wanted: Organization | string | null | undefined) {
  const isForced = core.environment?.organizationSettings.forceOrganizationSelection;
  if (wanted === undefined || (wanted === null && isForced)) return session.lastActiveOrganizationId;
  if (wanted === null || typeof wanted === 'object') return wanted && wanted.id;
  if (wanted.startsWith('org_')) return wanted;
  const bySlug = session.user?.organizationMemberships.find(({ organization }) => organization.slug === wanted);
  if (bySlug) return bySlug.organization.id;
  throw new ClerkRuntimeError(`There is no membership in "${wanted}".`, { code: 'organization_not_found' });
}

/** Goes to the next page, if there is one. Listeners see neither the old nor the new session on the way. */
async function goOn(core: ClerkCore, session: Session | null, params: SetActiveParams): Promise<void> {
  const decorate = (url: string): string => decorateUrl(core, url);
  const task = session?.currentTask?.key;
  const to = params.redirectUrl ?? (task && core.options.taskUrls?.[task]);
  const go = params.navigate && session ? () => params.navigate?.({ session, decorateUrl: decorate }) : undefined;
  if (!go && !to) return;
  core.session = undefined;
  emit(core);
  await (go ? go() : navigate(core, decorate(to ?? '')));
}

/** Activation is what ends the attempt that created the session. */
function forgetAttempts({ client }: ClerkCore, sessionId: string): void {
  if (client?.signIn.createdSessionId === sessionId) client.resetSignIn();
  if (client?.signUp.createdSessionId === sessionId) client.resetSignUp();
}

/** Frameworks that render on servers put functions on the window to refresh what they rendered. */
async function callPage(hook: 'onBeforeSetActive' | 'onAfterSetActive', intent?: 'sign-out'): Promise<void> {
  for (const prefix of ['__internal_', '__unstable__']) {
    const page = globalThis as unknown as Record<string, unknown>; // the hooks are declared by the frameworks
    const callback = page[prefix + hook];
    if (typeof callback === 'function') await callback(intent);
  }
}
