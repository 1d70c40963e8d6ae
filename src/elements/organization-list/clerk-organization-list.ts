/** `<clerk-organization-list>`: a card to choose an account to work in. */
import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { Organization } from '../../resources/organization.js';
import type { User } from '../../resources/user.js';
import { skeletonCard } from '../../ui/skeleton.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import { urlFor, type UrlTemplate } from '../shared/organization/after-url.js';
import { canOpen, readChoices, type Choices } from '../shared/organization/choices.js';
import { OrganizationElement, type OrganizationContext } from '../shared/organization/organization-element.js';
import { organizationChoiceTexts } from '../shared/organization/texts.js';
import { organizationListView } from './organization-list.view.js';

/**
 * @summary A card with the accounts a person can work in: the personal one, organizations, invitations, a new one.
 * @tag clerk-organization-list
 * @cssprop --clerk-color-primary - Colour of the focus ring.
 */
export class ClerkOrganizationList extends OrganizationElement {
  static override readonly component = 'organizationList';
  static override readonly messages = organizationChoiceTexts;
  static override properties: PropertyDeclarations = {
    ...OrganizationElement.properties,
    hidePersonal: { type: Boolean, attribute: 'hide-personal' },
    hideSlug: { type: Boolean, attribute: 'hide-slug' },
    skipInvitationScreen: { type: Boolean, attribute: 'skip-invitation-screen' },
    afterCreateOrganizationUrl: { attribute: 'after-create-organization-url' },
    afterSelectOrganizationUrl: { attribute: 'after-select-organization-url' },
    afterSelectPersonalUrl: { attribute: 'after-select-personal-url' },
  };

  /** Leaves the personal account out. */
  declare hidePersonal: boolean | undefined;
  /** Leaves the slug to the server when creating. */
  declare hideSlug: boolean | undefined;
  /** Leaves the invitations out when creating. */
  declare skipInvitationScreen: boolean | undefined;
  /** Where to go after creating: an address, `/org/:slug`, or (as a property) a function. */
  declare afterCreateOrganizationUrl: UrlTemplate<Organization>;
  /** Where to go after choosing an organization. */
  declare afterSelectOrganizationUrl: UrlTemplate<Organization>;
  /** Where to go after choosing the personal account. */
  declare afterSelectPersonalUrl: UrlTemplate<User>;

  #known: string | undefined;

  protected override waiting(): TemplateResult {
    return skeletonCard(this.ui, { fields: 2, footer: false });
  }

  protected override draw({ clerk, user, settings }: OrganizationContext): TemplateResult {
    this.#follow(user);
    const choices = readChoices(this.operations, clerk, user);
    const environment = clerk.__internal_environment;
    return organizationListView(this.ui, {
      ...{ choices, user, applicationName: environment?.displayConfig.applicationName ?? '' },
      hasPersonal: this.hidePersonal !== true && !settings.forceOrganizationSelection,
      onSelect: (organization) => void this.#select(clerk, user, choices, organization),
      onCreate:
        user.createOrganizationEnabled && canOpen(clerk, 'clerk-create-organization')
          ? () => this.#create(clerk)
          : undefined,
    });
  }

  /** Another tag, or another page, has changed what the person is a member of: the list is asked for again. */
  #follow({ organizationMemberships }: User): void {
    const now = organizationMemberships
      .map(({ id, role, organization }) => `${id} ${role} ${organization.name}`)
      .join();
    if (this.#known !== undefined && this.#known !== now) this.operations.drop('memberships');
    this.#known = now;
  }

  async #select(clerk: ElementClerk, user: User, choices: Choices, organization: Organization | null): Promise<void> {
    if (!(await choices.select(organization && organization.id))) return;
    const url = organization
      ? urlFor('after-select-organization-url', this.afterSelectOrganizationUrl, organization)
      : urlFor('after-select-personal-url', this.afterSelectPersonalUrl, user);
    if (url) await clerk.navigate(url);
  }

  #create(clerk: ElementClerk): void {
    const { afterCreateOrganizationUrl, skipInvitationScreen, hideSlug } = this;
    clerk.openCreateOrganization({ afterCreateOrganizationUrl, skipInvitationScreen, hideSlug });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-organization-list': ClerkOrganizationList;
  }
}
