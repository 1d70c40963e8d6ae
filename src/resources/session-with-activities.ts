/** A session in the user's list of devices. */
import type { ActorJSON, SessionStatus } from '../protocol/index.js';
import type { CallOptions } from './resource-context.js';
import { camel, date, nullable, Resource, type Conversions } from './resource.js';

/** Where and with what a session was last used. */
export interface SessionActivity {
  readonly id: string;
  readonly browserName?: string;
  readonly browserVersion?: string;
  readonly deviceType?: string;
  readonly ipAddress?: string;
  readonly city?: string;
  readonly country?: string;
  readonly isMobile?: boolean;
}

/** A session on any device. */
export class SessionWithActivities extends Resource {
  declare readonly status: SessionStatus;
  declare readonly expireAt: Date;
  declare readonly abandonAt: Date;
  declare readonly lastActiveAt: Date;
  declare readonly latestActivity: SessionActivity;
  declare readonly actor: ActorJSON | null;

  override get pathRoot(): string {
    return '/me/sessions';
  }

  protected override conversions(): Conversions {
    const latestActivity = (value: unknown): unknown => camel(value ?? {});
    return { expireAt: date, abandonAt: date, lastActiveAt: date, latestActivity, actor: nullable };
  }

  /** Signs that device out. */
  async revoke(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/revoke`, body: {}, ...options });
  }
}
