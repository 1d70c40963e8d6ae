/**
 * The client: this browser's sessions and attempts. One object per Clerk object, updated in place. SignIn and SignUp keep
 * their identity while their id is the same, so that code holding one sees every change.
 */
import type { CallOptions, ResourceRequest } from './resource-context.js';
import { date, isRecord, nullable, Resource, type Conversions } from './resource.js';
import { readSessions } from './session-class.js';
import type { Session } from './session.js';
import { SignIn } from './sign-in.js';
import { SignUp } from './sign-up.js';

/** Safari forgets cookies set by scripts after seven days; a day of margin. */
const TOUCH_WITHIN_MS = 8 * 24 * 60 * 60 * 1000;

/** The client. */
export class Client extends Resource {
  declare readonly sessions: Session[];
  declare readonly signIn: SignIn;
  declare readonly signUp: SignUp;
  declare readonly lastActiveSessionId: string | null;
  declare readonly lastAuthenticationStrategy: string | null;
  declare readonly captchaBypass: boolean;
  declare readonly cookieExpiresAt: Date | null;
  declare readonly createdAt: Date | null;
  declare readonly updatedAt: Date | null;

  override get pathRoot(): string {
    return '/client';
  }

  override path(): string {
    return this.pathRoot;
  }

  protected override conversions(): Conversions {
    return {
      sessions: readSessions,
      signIn: (value, context) => keep(this.signIn, value, () => new SignIn(context)),
      signUp: (value, context) => keep(this.signUp, value, () => new SignUp(context)),
      lastActiveSessionId: nullable,
      lastAuthenticationStrategy: nullable,
      captchaBypass: Boolean,
      cookieExpiresAt: date,
      createdAt: date,
      updatedAt: date,
    };
  }

  /** The client of an answer arrives by the one way that every client takes; applying it here too would be twice. */
  override async send(request: ResourceRequest): Promise<this> {
    await this.context.request(request);
    return this;
  }

  /** Sessions that are signed in: active, or pending with something left to do. */
  get signedInSessions(): Session[] {
    return this.sessions.filter(({ status }) => status === 'active' || status === 'pending');
  }

  /** Whether the server does not know this browser yet. */
  isNew(): boolean {
    return !this.id;
  }

  /** Makes the server know this browser. */
  create(): Promise<this> {
    return this.send({ method: 'PUT', path: this.path(), body: {} });
  }

  /** Makes the server forget this browser, sessions included. */
  async destroy(): Promise<void> {
    await this.context.request({ method: 'DELETE', path: this.path() });
    this.apply(null);
  }

  /** Signs out of all sessions; the client stays. */
  async removeSessions(options?: CallOptions): Promise<this> {
    this.clearCache();
    return this.send({ method: 'DELETE', path: `${this.path()}/sessions`, ...options });
  }

  /** Forgets the cached tokens of all sessions. */
  clearCache(): void {
    for (const session of this.sessions) session.clearCache();
  }

  /** Forgets the sign-in attempt. */
  resetSignIn(): void {
    Object.assign(this, { signIn: new SignIn(this.context) });
  }

  /** Forgets the sign-up attempt. */
  resetSignUp(): void {
    Object.assign(this, { signUp: new SignUp(this.context) });
  }

  /** Whether the client's cookie is about to run out and should be renewed by a visit to the API. */
  isEligibleForTouch(): boolean {
    return this.cookieExpiresAt !== null && this.cookieExpiresAt.getTime() - Date.now() < TOUCH_WITHIN_MS;
  }

  /** An address that renews the cookie and goes on to `redirectUrl`. */
  buildTouchUrl(params: { readonly redirectUrl: URL | string }): string {
    return this.context.buildUrl('/client/touch', { redirect_url: String(params.redirectUrl) });
  }
}

/**
 * The attempt after an answer. An attempt that the server no longer lists stays while it is complete: it names the
 * session to activate, and activation is what ends it (`resetSignIn`).
 */
function keep<Attempt extends { id: string; status: string | null; apply(json: unknown): Attempt }>(
  current: Attempt | undefined,
  json: unknown,
  make: () => Attempt,
): Attempt {
  if (!isRecord(json)) return current && (!current.id || current.status === 'complete') ? current : make();
  const sameAttempt = current && (!current.id || current.id === json.id);
  return (sameAttempt ? current : make()).apply(json);
}
