/** Somebody's wish to join an organization. */
import type { InvitationStatus } from '../protocol/index.js';
import { PublicUserData } from './public-user-data.js';
import type { CallOptions } from './resource-context.js';
import { date, one, Resource, type Conversions } from './resource.js';

/** A request to join. */
export class OrganizationMembershipRequest extends Resource {
  declare readonly organizationId: string;
  declare readonly status: InvitationStatus;
  declare readonly publicUserData: PublicUserData;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  override get pathRoot(): string {
    return `/organizations/${this.organizationId}/membership_requests`;
  }

  protected override conversions(): Conversions {
    return { publicUserData: one(PublicUserData), createdAt: date, updatedAt: date };
  }

  /** Lets the person in. */
  async accept(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/accept`, body: {}, ...options });
  }

  /** Turns the person down. */
  async reject(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/reject`, body: {}, ...options });
  }
}
