/** What a session is worth now: pure, from what is stored, the settings and the clock. */
import type { SessionStatus, SessionTaskKey } from 'clerk-kit/protocol';
import type { Instance, Session, User } from '../entities.js';

/** Tasks that keep a session pending, in the order they are asked for. */
export function sessionTasks(
  instance: Instance,
  session: Session,
  user: Pick<User, 'totpEnabled' | 'passwordCompromised'>,
): SessionTaskKey[] {
  const { organizations, factors } = instance.settings;
  const tasks: SessionTaskKey[] = [];
  if (organizations.enabled && organizations.forceSelection && session.lastActiveOrganizationId === null) {
    tasks.push('choose-organization');
  }
  if (user.passwordCompromised) tasks.push('reset-password');
  if (factors.secondFactorRequired && factors.totp && !user.totpEnabled) tasks.push('setup-mfa');
  return tasks;
}

/** Status by the clock. A session that is over in storage stays so, whatever the clock says. */
export function sessionStatus(session: Session, tasks: readonly SessionTaskKey[], now: number): SessionStatus {
  if (session.status !== 'active') return session.status;
  if (now >= session.expireAt) return 'expired';
  if (now >= session.abandonAt) return 'abandoned';
  return tasks.length > 0 ? 'pending' : 'active';
}

/** Whether the session still stands for a person: it is open, and neither deadline has passed. */
export function isSignedIn(session: Session, now: number): boolean {
  return session.status === 'active' && now < session.expireAt && now < session.abandonAt;
}

/** When an untouched session is given up. Without an inactivity limit it only ends at its maximum age. */
export function abandonTime(instance: Instance, expireAt: number, now: number): number {
  const { inactivityMs } = instance.settings.session;
  return inactivityMs === null ? expireAt : Math.min(now + inactivityMs, expireAt);
}

/** Whole minutes since a factor was proved; -1 = never. */
export function factorAge(at: number | null, now: number): number {
  return at === null ? -1 : Math.max(Math.floor((now - at) / 60_000), 0);
}
