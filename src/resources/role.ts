/** Roles of an organization and what they allow. */
import { date, many, Resource, type Conversions } from './resource.js';

/** A permission, for example `org:sys_memberships:manage`. */
export class Permission extends Resource {
  declare readonly key: string;
  declare readonly name: string;
  declare readonly description: string;
  declare readonly type: 'system' | 'user';
}

/** A role, for example `org:admin`. */
export class Role extends Resource {
  declare readonly key: string;
  declare readonly name: string;
  declare readonly description: string;
  declare readonly permissions: Permission[];
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  protected override conversions(): Conversions {
    return { permissions: many(Permission), createdAt: date, updatedAt: date };
  }
}
