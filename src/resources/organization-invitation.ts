/** An invitation to an organization, as seen from inside it. */
import type { InvitationStatus } from '../protocol/index.js';
import type { CallOptions } from './resource-context.js';
import { date, record, Resource, type Conversions } from './resource.js';

/** An invitation. */
export class OrganizationInvitation extends Resource {
  declare readonly emailAddress: string;
  declare readonly organizationId: string;
  declare readonly role: string;
  declare readonly roleName: string;
  declare readonly status: InvitationStatus;
  declare readonly publicMetadata: Record<string, unknown>;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  override get pathRoot(): string {
    return `/organizations/${this.organizationId}/invitations`;
  }

  protected override conversions(): Conversions {
    return { publicMetadata: record, createdAt: date, updatedAt: date };
  }

  /** Withdraws it. */
  async revoke(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/revoke`, body: {}, ...options });
  }
}
