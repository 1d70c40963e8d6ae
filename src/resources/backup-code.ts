/** Codes to use when the second factor is lost. Shown once. */
import { date, Resource, values, type Conversions } from './resource.js';

/** A set of backup codes. */
export class BackupCode extends Resource {
  declare readonly codes: string[];
  declare readonly createdAt: Date | null;
  declare readonly updatedAt: Date | null;

  override get pathRoot(): string {
    return '/me/backup_codes';
  }

  protected override conversions(): Conversions {
    return { codes: values, createdAt: date, updatedAt: date };
  }
}
