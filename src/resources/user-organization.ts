/** What a user is offered by organizations: invitations and suggestions. */
import type { InvitationStatus } from '../protocol/index.js';
import type { CallOptions } from './resource-context.js';
import { camel, date, record, Resource, type Conversions } from './resource.js';

/** What an outsider sees of an organization. */
export interface PublicOrganizationData {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  readonly imageUrl: string;
  readonly hasImage: boolean;
}

abstract class Offer extends Resource {
  declare readonly publicOrganizationData: PublicOrganizationData;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  protected override conversions(): Conversions {
    return { publicOrganizationData: camel, publicMetadata: record, createdAt: date, updatedAt: date };
  }

  /** Takes it. */
  async accept(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/accept`, body: {}, ...options });
  }
}

/** An invitation, as the invited user sees it. */
export class UserOrganizationInvitation extends Offer {
  declare readonly emailAddress: string;
  declare readonly publicMetadata: Record<string, unknown>;
  declare readonly role: string;
  declare readonly status: InvitationStatus;

  override get pathRoot(): string {
    return '/me/organization_invitations';
  }
}

/** An organization the user may ask to join. */
export class OrganizationSuggestion extends Offer {
  declare readonly status: 'pending' | 'accepted' | 'completed';

  override get pathRoot(): string {
    return '/me/organization_suggestions';
  }
}
