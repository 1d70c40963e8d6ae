/** What others see of a user. */
import { nullable, Resource, type Conversions } from './resource.js';

/** A user as fellow members see them. */
export class PublicUserData extends Resource {
  declare readonly firstName: string | null;
  declare readonly lastName: string | null;
  declare readonly imageUrl: string;
  declare readonly hasImage: boolean;
  declare readonly identifier: string;
  declare readonly userId?: string | null;
  declare readonly username?: string | null;
  declare readonly banned?: boolean;
  declare readonly deprovisioned?: boolean;

  protected override conversions(): Conversions {
    return { firstName: nullable, lastName: nullable, imageUrl: (v) => v ?? '', identifier: (v) => v ?? '' };
  }
}
