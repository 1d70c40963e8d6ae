/** An e-mail domain whose people may join an organization. */
import { deletedObject, type DeletedObject } from './deleted-object.js';
import type { CallOptions } from './resource-context.js';
import { camel, date, nullable, Resource, type Conversions } from './resource.js';

/** How people of a domain become members. */
export type EnrollmentMode = 'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion' | 'enterprise_sso';

/** How far the proof that the domain belongs to the organization has come. */
export interface DomainVerification {
  readonly status: 'unverified' | 'verified' | 'failed' | 'expired';
  readonly strategy: string;
  readonly attempts: number | null;
  readonly expireAt?: number | null;
}

/** A domain. */
export class OrganizationDomain extends Resource {
  declare readonly name: string;
  declare readonly organizationId: string;
  declare readonly enrollmentMode: EnrollmentMode;
  declare readonly verification: DomainVerification | null;
  declare readonly affiliationVerification: DomainVerification | null;
  declare readonly ownershipVerification: DomainVerification | null;
  declare readonly affiliationEmailAddress: string | null;
  declare readonly totalPendingInvitations: number;
  declare readonly totalPendingSuggestions: number;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  override get pathRoot(): string {
    return `/organizations/${this.organizationId}/domains`;
  }

  protected override conversions(): Conversions {
    const verification = (value: unknown): unknown => camel(value ?? null);
    return {
      verification,
      affiliationVerification: verification,
      ownershipVerification: verification,
      affiliationEmailAddress: nullable,
      createdAt: date,
      updatedAt: date,
    };
  }

  /** Sends a code to an address of this domain. */
  async prepareAffiliationVerification(
    params: { readonly affiliationEmailAddress: string },
    options?: CallOptions,
  ): Promise<this> {
    return this.send({ path: `${this.path()}/prepare_affiliation_verification`, body: params, ...options });
  }

  /** Answers with the code that was sent. */
  async attemptAffiliationVerification(params: { readonly code: string }, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/attempt_affiliation_verification`, body: params, ...options });
  }

  /** Changes how people of this domain become members. */
  async updateEnrollmentMode(
    params: { readonly enrollmentMode: EnrollmentMode; readonly deletePending?: boolean },
    options?: CallOptions,
  ): Promise<this> {
    return this.send({ path: `${this.path()}/update_enrollment_mode`, body: params, ...options });
  }

  /** Removes the domain. */
  async delete(options?: CallOptions): Promise<DeletedObject> {
    return deletedObject(await this.context.request({ method: 'DELETE', path: this.path(), ...options }));
  }
}
