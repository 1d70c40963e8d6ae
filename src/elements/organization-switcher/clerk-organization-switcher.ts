/** `<clerk-organization-switcher>`: which account is active, and all the others one could work in. */
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Organization } from '../../resources/organization.js';
import type { User } from '../../resources/user.js';
import { PopoverController } from '../../ui/controllers/popover-controller.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import { urlFor, type UrlTemplate } from '../shared/organization/after-url.js';
import { canOpen, readChoices, type Choices } from '../shared/organization/choices.js';
import { OrganizationElement, type OrganizationContext } from '../shared/organization/organization-element.js';
import { organizationChoiceTexts } from '../shared/organization/texts.js';
import { usableUrl } from '../shared/urls.js';
import { switcherView } from './organization-switcher.view.js';

/**
 * @summary A button with the active organization; it opens a card to switch, to accept invitations and to create one.
 * @tag clerk-organization-switcher
 * @cssprop --clerk-color-primary - Colour of the focus ring.
 */
export class ClerkOrganizationSwitcher extends OrganizationElement {
  static override readonly component = 'organizationSwitcher';
  static override readonly messages = organizationChoiceTexts;
  static override properties: PropertyDeclarations = {
    ...OrganizationElement.properties,
    hidePersonal: { type: Boolean, attribute: 'hide-personal' },
    defaultOpen: { type: Boolean, attribute: 'default-open' },
    createOrganizationMode: { attribute: 'create-organization-mode' },
    createOrganizationUrl: { attribute: 'create-organization-url' },
    organizationProfileMode: { attribute: 'organization-profile-mode' },
    organizationProfileUrl: { attribute: 'organization-profile-url' },
    organizationProfileProps: { attribute: false },
    afterCreateOrganizationUrl: { attribute: 'after-create-organization-url' },
    afterSelectOrganizationUrl: { attribute: 'after-select-organization-url' },
    afterSelectPersonalUrl: { attribute: 'after-select-personal-url' },
    afterLeaveOrganizationUrl: { attribute: 'after-leave-organization-url' },
    skipInvitationScreen: { type: Boolean, attribute: 'skip-invitation-screen' },
    hideSlug: { type: Boolean, attribute: 'hide-slug' },
  };

  /** Leaves the personal account out. */
  declare hidePersonal: boolean | undefined;
  /** Opens the card at first. */
  declare defaultOpen: boolean | undefined;
  /** Where creating happens: in a dialog (default) or at `createOrganizationUrl`. */
  declare createOrganizationMode: 'modal' | 'navigation' | undefined;
  /** Address of the page that creates. */
  declare createOrganizationUrl: string | undefined;
  /** Where "Manage" leads: into a dialog (default) or to `organizationProfileUrl`. */
  declare organizationProfileMode: 'modal' | 'navigation' | undefined;
  /** Address of the profile page. */
  declare organizationProfileUrl: string | undefined;
  /** Properties of the profile in the dialog. */
  declare organizationProfileProps: Readonly<Record<string, unknown>> | undefined;
  /** Where to go after creating: an address, `/org/:slug`, or (as a property) a function. */
  declare afterCreateOrganizationUrl: UrlTemplate<Organization>;
  /** Where to go after choosing an organization. */
  declare afterSelectOrganizationUrl: UrlTemplate<Organization>;
  /** Where to go after choosing the personal account. */
  declare afterSelectPersonalUrl: UrlTemplate<User>;
  /** Where to go after leaving one in the profile's dialog. */
  declare afterLeaveOrganizationUrl: string | undefined;
  /** Leaves the invitations out when creating. */
  declare skipInvitationScreen: boolean | undefined;
  /** Leaves the slug to the server when creating. */
  declare hideSlug: boolean | undefined;

  // What was fetched for the card before may have changed meanwhile.
  readonly #popover = new PopoverController(this, (open) => open && this.operations.drop());

  protected override firstUpdated(): void {
    if (this.defaultOpen) this.#popover.show();
  }

  protected override draw({ clerk, user, settings }: OrganizationContext): TemplateResult {
    const { createOrganizationMode, organizationProfileMode } = this;
    return html`${switcherView(this.ui, this.#popover, {
      user,
      active: clerk.organization ?? null,
      hasPersonal: this.hidePersonal !== true && !settings.forceOrganizationSelection,
      canCreate:
        user.createOrganizationEnabled &&
        (createOrganizationMode === 'navigation' || canOpen(clerk, 'clerk-create-organization')),
      canManage:
        organizationProfileMode === 'navigation' || customElements.get('clerk-organization-profile') !== undefined,
      choices: () => readChoices(this.operations, clerk, user),
      onSelect: (choices, organization) => void this.#select(clerk, user, choices, organization),
      onCreate: () => this.#create(clerk),
      onManage: () => this.#manage(clerk),
    })}`;
  }

  async #select(clerk: ElementClerk, user: User, choices: Choices, organization: Organization | null): Promise<void> {
    if (!(await choices.select(organization && organization.id))) return;
    this.#popover.hide();
    const url = organization
      ? urlFor('after-select-organization-url', this.afterSelectOrganizationUrl, organization)
      : urlFor('after-select-personal-url', this.afterSelectPersonalUrl, user);
    if (url) await clerk.navigate(url);
  }

  #create(clerk: ElementClerk): void {
    this.#popover.hide();
    const url = usableUrl('create-organization-url', this.createOrganizationUrl);
    if (this.createOrganizationMode === 'navigation') {
      void (url ? clerk.navigate(url) : clerk.redirectToCreateOrganization());
      return;
    }
    const { afterCreateOrganizationUrl, skipInvitationScreen, hideSlug } = this;
    clerk.openCreateOrganization({ afterCreateOrganizationUrl, skipInvitationScreen, hideSlug });
  }

  #manage(clerk: ElementClerk): void {
    this.#popover.hide();
    const url = usableUrl('organization-profile-url', this.organizationProfileUrl);
    if (this.organizationProfileMode === 'navigation') {
      void (url ? clerk.navigate(url) : clerk.redirectToOrganizationProfile());
      return;
    }
    const { afterLeaveOrganizationUrl } = this;
    clerk.openOrganizationProfile({ afterLeaveOrganizationUrl, ...this.organizationProfileProps });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-organization-switcher': ClerkOrganizationSwitcher;
  }
}
