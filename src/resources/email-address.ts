/** An e-mail address of the signed-in user. */
import type { CallOptions } from './resource-context.js';
import { createEmailLinkFlow, type EmailLinkFlow, type StartEmailLinkFlowParams } from './email-link-flow.js';
import { Resource, one, values, type Conversions } from './resource.js';
import { Verification } from './verification.js';

/** Another identification that this one came from. */
export interface IdentificationLink {
  readonly id: string;
  readonly type: string;
}

/** Parameters of `prepareVerification`. */
export interface PrepareEmailAddressVerificationParams {
  readonly strategy: 'email_code' | 'email_link' | 'enterprise_sso';
  readonly redirectUrl?: string | undefined;
  readonly actionCompleteRedirectUrl?: string | undefined;
}

/** An e-mail address. */
export class EmailAddress extends Resource {
  declare readonly emailAddress: string;
  declare readonly verification: Verification;
  declare readonly linkedTo: IdentificationLink[];
  declare readonly matchesSsoConnection: boolean;
  declare readonly createdAt: number;
  declare readonly updatedAt: number;

  override get pathRoot(): string {
    return '/me/email_addresses';
  }

  protected override conversions(): Conversions {
    return { emailAddress: (value) => value ?? '', verification: one(Verification), linkedTo: values };
  }

  /** Adds this address to the user. */
  async create(options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.pathRoot}/`, body: { emailAddress: this.emailAddress }, ...options });
  }

  /** Sends a code or a link. */
  async prepareVerification(params: PrepareEmailAddressVerificationParams, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/prepare_verification`, body: params, ...options });
  }

  /** Answers with the code that was sent. */
  async attemptVerification(params: { readonly code: string }, options?: CallOptions): Promise<this> {
    return this.send({ path: `${this.path()}/attempt_verification`, body: params, ...options });
  }

  /** Sends a link and waits until it has been opened. */
  createEmailLinkFlow(): EmailLinkFlow<StartEmailLinkFlowParams, this> {
    return this.linkFlow((params) => this.prepareVerification({ strategy: 'email_link', ...params }));
  }

  /** Proves the address at its company's identity provider and waits for it. */
  createEnterpriseSSOLinkFlow(): {
    startEnterpriseSSOLinkFlow: (params: StartEmailLinkFlowParams) => Promise<EmailAddress>;
    cancelEnterpriseSSOLinkFlow: () => void;
  } {
    const flow = this.linkFlow(async (params) => {
      await this.prepareVerification({ strategy: 'enterprise_sso', ...params });
      const url = this.verification.externalVerificationRedirectURL;
      if (url) this.context.leaveTo(url);
    });
    return {
      startEnterpriseSSOLinkFlow: flow.startEmailLinkFlow,
      cancelEnterpriseSSOLinkFlow: flow.cancelEmailLinkFlow,
    };
  }

  /** Removes this address from the user. */
  async destroy(options?: CallOptions): Promise<void> {
    await this.context.request({ method: 'DELETE', path: this.path(), ...options });
  }

  /** The address itself. */
  override toString(): string {
    return this.emailAddress;
  }

  private linkFlow(start: (params: StartEmailLinkFlowParams) => Promise<unknown>) {
    return createEmailLinkFlow(
      start,
      () => this.reload(),
      () => this.verification,
    );
  }
}
