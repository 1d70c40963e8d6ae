/** Accounts of the user elsewhere: at a social provider, or at a company's identity provider. */
import type { CallOptions } from './resource-context.js';
import { date, nullable, oneOrNull, record, Resource, type Conversions } from './resource.js';
import { Verification } from './verification.js';

/** Parameters of `reauthorize`. */
export interface ReauthorizeExternalAccountParams {
  readonly additionalScopes?: readonly string[];
  readonly redirectUrl?: string;
  readonly oidcPrompt?: string;
  readonly oidcLoginHint?: string;
}

/** An account at a social provider. */
export class ExternalAccount extends Resource {
  declare readonly identificationId: string;
  declare readonly provider: string;
  declare readonly providerUserId: string;
  declare readonly emailAddress: string;
  declare readonly approvedScopes: string;
  declare readonly firstName: string;
  declare readonly lastName: string;
  declare readonly imageUrl: string;
  declare readonly username: string | null;
  declare readonly phoneNumber: string | null;
  declare readonly label: string | null;
  declare readonly publicMetadata: Record<string, unknown>;
  declare readonly verification: Verification | null;
  declare readonly createdAt: number;
  declare readonly updatedAt: number;

  override get pathRoot(): string {
    return '/me/external_accounts';
  }

  protected override conversions(): Conversions {
    return {
      verification: oneOrNull(Verification),
      publicMetadata: record,
      imageUrl: (value) => value ?? '',
      provider: (value) => value ?? '',
    };
  }

  /** Asks the provider for more rights; go to `verification.externalVerificationRedirectURL` afterwards. */
  async reauthorize(params: ReauthorizeExternalAccountParams, options?: CallOptions): Promise<this> {
    const { additionalScopes, ...rest } = params;
    const body = { ...rest, additionalScope: additionalScopes };
    return this.send({ method: 'PATCH', path: `${this.path()}/reauthorize`, body, ...options });
  }

  /** Disconnects the account. */
  async destroy(options?: CallOptions): Promise<void> {
    await this.context.request({ method: 'DELETE', path: this.path(), ...options });
  }

  /** `google` for `oauth_google`. */
  providerSlug(): string {
    return this.provider.replace(/^oauth_/, '');
  }

  /** `Google` for `oauth_google`. */
  providerTitle(): string {
    const slug = this.providerSlug().replace(/^custom_/, '');
    return slug.charAt(0).toUpperCase() + slug.slice(1);
  }

  /** What the account is known by there. */
  accountIdentifier(): string {
    return this.username || this.emailAddress || this.label || '';
  }
}

/** An account at a company's identity provider. */
export class EnterpriseAccount extends Resource {
  declare readonly active: boolean;
  declare readonly emailAddress: string;
  declare readonly enterpriseConnection: Record<string, unknown> | null;
  declare readonly firstName: string | null;
  declare readonly lastName: string | null;
  declare readonly protocol: 'saml' | 'oauth';
  declare readonly provider: string;
  declare readonly providerUserId: string | null;
  declare readonly verification: Verification | null;
  declare readonly lastAuthenticatedAt: Date | null;

  override get pathRoot(): string {
    return '/me/enterprise_accounts';
  }

  protected override conversions(): Conversions {
    return { verification: oneOrNull(Verification), lastAuthenticatedAt: date, enterpriseConnection: nullable };
  }

  /** Disconnects the account. */
  async destroy(options?: CallOptions): Promise<void> {
    await this.context.request({ method: 'DELETE', path: this.path(), ...options });
  }
}
