/** A session of this client: who is signed in, since when, with what proofs, and the tokens that tell servers so. */
import type { ActorJSON, SessionStatus, SessionTaskKey, TouchIntent } from '../protocol/index.js';
import { isAuthorized, type CheckAuthorizationParams } from './authorization.js';
import { PublicUserData } from './public-user-data.js';
import { withLazyMethods } from './lazy-methods.js';
import type { CallOptions, GetTokenOptions } from './resource-context.js';
import { date, isRecord, nullable, oneOrNull, type Conversions } from './resource.js';
import { parseToken, type Token } from './token.js';
import { User } from './user.js';

/** What a signed-in person still has to do before the session becomes active. */
export interface SessionTask {
  readonly key: SessionTaskKey;
}

const WithVerification = withLazyMethods(
  () => import('./session-actions.js'),
  'startVerification prepareFirstFactorVerification attemptFirstFactorVerification prepareSecondFactorVerification attemptSecondFactorVerification verifyWithPasskey',
);

/** A session. */
export class Session extends WithVerification {
  declare readonly status: SessionStatus;
  declare readonly expireAt: Date;
  declare readonly abandonAt: Date;
  declare readonly lastActiveAt: Date;
  declare readonly lastActiveToken: Token | null;
  declare readonly lastActiveOrganizationId: string | null;
  declare readonly actor: ActorJSON | null;
  declare readonly agent: Record<string, unknown> | null;
  declare readonly tasks: SessionTask[] | null;
  declare readonly user: User | null;
  declare readonly publicUserData: PublicUserData;
  /** Minutes since the first and the second factor were proved; -1 = never. */
  declare readonly factorVerificationAge: [number, number] | null;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  override get pathRoot(): string {
    return '/client/sessions';
  }

  protected override conversions(): Conversions {
    return {
      expireAt: date,
      abandonAt: date,
      lastActiveAt: date,
      lastActiveToken: (value) => (isRecord(value) ? parseToken(value.jwt) : null),
      lastActiveOrganizationId: nullable,
      actor: nullable,
      agent: nullable,
      tasks: (value) => (Array.isArray(value) ? value : null),
      user: oneOrNull(User),
      publicUserData: (value, context) => new PublicUserData(context, value),
      factorVerificationAge: nullable,
      createdAt: date,
      updatedAt: date,
    };
  }

  /** The first thing still to do, if any. */
  get currentTask(): SessionTask | undefined {
    return this.tasks?.[0];
  }

  /** A session token, fresh for at least five seconds. Null only when the session is gone. */
  getToken(options: GetTokenOptions = {}): Promise<string | null> {
    return this.context.getToken(this, options);
  }

  /** Forgets cached tokens. */
  clearCache(): void {
    this.context.clearTokens(this.id);
  }

  /** Whether role, permission, feature, plan and freshness of proof are as asked. */
  checkAuthorization(params: CheckAuthorizationParams): boolean {
    return isAuthorized(this, params);
  }

  /** Tells the server that the session is in use, and which organization is active. */
  async touch(params: { readonly intent?: TouchIntent } = {}, options?: CallOptions): Promise<this> {
    const body = { activeOrganizationId: this.lastActiveOrganizationId, ...params };
    return this.send({ path: `${this.path()}/touch`, body, ...options });
  }

  /** Ends the session; it stays in the client's list as ended. */
  async end(options?: CallOptions): Promise<this> {
    this.clearCache();
    return this.send({ path: `${this.path()}/end`, body: {}, ...options });
  }

  /** Removes the session from this client. */
  async remove(options?: CallOptions): Promise<this> {
    this.clearCache();
    return this.send({ path: `${this.path()}/remove`, body: {}, ...options });
  }
}
