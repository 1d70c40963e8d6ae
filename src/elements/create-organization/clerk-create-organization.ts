/** `<clerk-create-organization>`: founds an organization and invites the first members. */
import type { PropertyDeclarations, TemplateResult } from 'lit';
import {
  createInviteMembersOperation,
  createOrganizationOperation,
  createRoleList,
  type Invitees,
  type NewOrganization,
  type Operation,
} from '../../flows/index.js';
import type { Organization } from '../../resources/organization.js';
import { FocusController } from '../../ui/controllers/focus-controller.js';
import { skeletonCard } from '../../ui/skeleton.js';
import { ClerkOrganizationCreatedEvent } from '../events/organization-created.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import { urlFor, type UrlTemplate } from '../shared/organization/after-url.js';
import { OrganizationElement, type OrganizationContext } from '../shared/organization/organization-element.js';
import { organizationFormTexts } from '../shared/organization/texts.js';
import { invitingCard, namingCard } from './create-organization.view.js';

/**
 * @summary A card that creates an organization, makes it the active one and invites the first members.
 * @tag clerk-create-organization
 * @fires {ClerkOrganizationCreatedEvent} clerk-organization-created - It is there, and the invitations are sent or skipped.
 * @cssprop --clerk-color-primary - Colour of the main button and of focus rings.
 */
export class ClerkCreateOrganization extends OrganizationElement {
  static override readonly component = 'createOrganization';
  static override readonly messages = organizationFormTexts;
  static override properties: PropertyDeclarations = {
    ...OrganizationElement.properties,
    afterCreateOrganizationUrl: { attribute: 'after-create-organization-url' },
    skipInvitationScreen: { type: Boolean, attribute: 'skip-invitation-screen' },
    hideSlug: { type: Boolean, attribute: 'hide-slug' },
    routing: {},
  };

  /** Where to go afterwards: an address, `/org/:slug`, or (as a property) a function of the organization. */
  declare afterCreateOrganizationUrl: UrlTemplate<Organization>;
  /** Leaves the invitations out. */
  declare skipInvitationScreen: boolean | undefined;
  /** Leaves the slug to the server. */
  declare hideSlug: boolean | undefined;
  /** `virtual` in a dialog: then the person stays on the page unless `afterCreateOrganizationUrl` says where to go. */
  declare routing: 'path' | 'hash' | 'virtual' | undefined;

  readonly #focus = new FocusController(this);
  /** The organization whose first members are being invited. */
  #created: Organization | undefined;
  #slug = '';
  #isOwnSlug = false;

  protected override waiting(): TemplateResult {
    return skeletonCard(this.ui, { fields: this.hideSlug ? 1 : 2, footer: false });
  }

  protected override reset(): void {
    super.reset();
    this.#created = undefined;
    this.#slug = '';
    this.#isOwnSlug = false;
  }

  protected override draw(context: OrganizationContext): TemplateResult {
    return this.#created ? this.#drawInviting(context, this.#created) : this.#drawNaming(context);
  }

  #drawNaming(context: OrganizationContext): TemplateResult {
    const { clerk, settings } = context;
    const operation = this.operations.get('create', () => createOrganizationOperation(clerk));
    const hasSlug = !settings.slug.disabled && this.hideSlug !== true;
    return namingCard(this.ui, {
      ...{ step: operation.step, hasSlug, slug: this.#slug },
      onName: (name) => {
        if (this.#isOwnSlug) return;
        this.#slug = slugOf(name);
        this.requestUpdate();
      },
      onSlug: (slug) => {
        this.#slug = slug;
        this.#isOwnSlug = slug !== '';
      },
      onSubmit: (values) => void this.#create(operation, values, context),
    });
  }

  #drawInviting({ clerk }: OrganizationContext, organization: Organization): TemplateResult {
    const operation = this.operations.get('invite', () => createInviteMembersOperation(organization));
    const roles = this.operations.get('roles', () => createRoleList(organization));
    return invitingCard(this.ui, {
      ...{ step: operation.step, roles: roles.step },
      onSkip: () => this.#finish(clerk, organization),
      onSubmit: (invitees: Invitees) =>
        void operation.run(invitees).then(({ status }) => {
          if (status === 'ok') this.#finish(clerk, organization);
        }),
    });
  }

  async #create(
    operation: Operation<NewOrganization, Organization>,
    values: NewOrganization,
    { clerk, settings }: OrganizationContext,
  ): Promise<void> {
    const { status } = await operation.run(values);
    const organization = operation.step.output;
    if (status === 'failed') this.#focus.toErrors();
    if (status !== 'ok' || !organization) return this.requestUpdate();
    if (this.skipInvitationScreen || settings.maxAllowedMemberships === 1) return this.#finish(clerk, organization);
    this.#created = organization;
    this.#focus.toStep();
    this.requestUpdate();
  }

  #finish(clerk: ElementClerk, organization: Organization): void {
    this.reset();
    this.requestUpdate();
    const own = urlFor('after-create-organization-url', this.afterCreateOrganizationUrl, organization);
    const url = own ?? (this.routing === 'virtual' ? undefined : configuredUrl(clerk, organization));
    this.dispatchEvent(new ClerkOrganizationCreatedEvent(organization));
    if (url) void clerk.navigate(url);
  }
}

/** The instance's address, where it belongs to this site: its default is a page of the portal, which is no way back. */
function configuredUrl(clerk: ElementClerk, organization: Organization): string | undefined {
  const configured = clerk.__internal_environment?.displayConfig.afterCreateOrganizationUrl;
  const url = urlFor('after_create_organization_url', configured, organization);
  return url && new URL(url, location.href).origin === location.origin ? url : undefined;
}

/** `Röd Bil AB` → `rod-bil-ab`; the server has the last word. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-create-organization': ClerkCreateOrganization;
  }
}
