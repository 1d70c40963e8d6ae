/** The user's authenticator app. */
import { date, nullable, Resource, type Conversions } from './resource.js';

/** An authenticator app. `secret` and `uri` are there only right after creation. */
export class TOTP extends Resource {
  declare readonly secret: string | null;
  declare readonly uri: string | null;
  declare readonly verified: boolean;
  declare readonly backupCodes: string[] | null;
  declare readonly createdAt: Date | null;
  declare readonly updatedAt: Date | null;

  override get pathRoot(): string {
    return '/me/totp';
  }

  protected override conversions(): Conversions {
    return { secret: nullable, uri: nullable, backupCodes: nullable, createdAt: date, updatedAt: date };
  }
}
