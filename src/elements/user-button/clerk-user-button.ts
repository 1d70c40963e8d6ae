/** `<clerk-user-button>`: who is signed in, and what they can do about it. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { userButtonMessages } from '../../i18n/en-us/user-button.js';
import type { User } from '../../resources/user.js';
import { ClerkElement } from '../../ui/base-element.js';
import { ClerkController } from '../../ui/controllers/clerk-controller.js';
import { PopoverController } from '../../ui/controllers/popover-controller.js';
import { provideScope } from '../../ui/scope.js';
import { ClerkSignedOutEvent } from '../events/signed-out.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import { usableUrl } from '../shared/urls.js';
import { arrangeMenu, type CustomMenuItem } from './menu-items.js';
import { userButtonView } from './user-button.view.js';

/**
 * @summary The picture of the signed-in person with a menu: account, own entries, sign out. Empty while signed out.
 * @tag clerk-user-button
 * @fires {ClerkSignedOutEvent} clerk-signed-out - The person signed out here.
 * @cssprop --clerk-color-primary - Colour of the focus ring and of active entries.
 */
export class ClerkUserButton extends ClerkElement {
  static override readonly component = 'userButton';
  static override readonly messages = [userButtonMessages];
  /** Loads another tag by its name; the definition of this tag brings it. */
  static defineOther: ((tag: string) => Promise<unknown>) | undefined;
  static override properties: PropertyDeclarations = {
    ...ClerkElement.properties,
    clerk: { attribute: false, noAccessor: true },
    showName: { type: Boolean, attribute: 'show-name' },
    defaultOpen: { type: Boolean, attribute: 'default-open' },
    userProfileMode: { attribute: 'user-profile-mode' },
    userProfileUrl: { attribute: 'user-profile-url' },
    userProfileProps: { attribute: false },
    afterSignOutUrl: { attribute: 'after-sign-out-url' },
    customMenuItems: { attribute: false },
  };

  /** Writes the name beside the picture. */
  declare showName: boolean | undefined;
  /** Opens the menu at first. */
  declare defaultOpen: boolean | undefined;
  /** Where "Manage account" leads: into a dialog (default) or to `userProfileUrl`. */
  declare userProfileMode: 'modal' | 'navigation' | undefined;
  /** Address of the profile page. */
  declare userProfileUrl: string | undefined;
  /** Properties of the profile in the dialog. */
  declare userProfileProps: Readonly<Record<string, unknown>> | undefined;
  /** Where to go after signing out. */
  declare afterSignOutUrl: string | undefined;
  /** Entries of the application; `manageAccount` and `signOut` among them move the built-in ones. */
  declare customMenuItems: readonly CustomMenuItem[] | undefined;

  readonly #clerk = new ClerkController<ElementClerk>(this);
  readonly #popover = new PopoverController(this);
  #isSigningOut = false;

  /** The clerk object in force. */
  get clerk(): ElementClerk | undefined {
    return this.#clerk.clerk;
  }

  set clerk(clerk: ElementClerk | undefined) {
    provideScope(this, clerk ? { clerk } : undefined);
  }

  protected override firstUpdated(): void {
    if (this.defaultOpen) this.#popover.show();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { clerk } = this;
    const user: User | null | undefined = clerk?.user;
    if (!clerk || !user) return nothing;
    return html`${userButtonView(this.ui, this.#popover, {
      user,
      showName: this.showName === true,
      entries: arrangeMenu(this.customMenuItems ?? []),
      isSigningOut: this.#isSigningOut,
      onManage: (page) => void this.#manage(clerk, page),
      onSignOut: () => void this.#signOut(clerk),
    })}`;
  }

  async #manage(clerk: ElementClerk, page?: string): Promise<void> {
    this.#popover.hide();
    const url = usableUrl('user-profile-url', this.userProfileUrl);
    if (this.userProfileMode === 'navigation' || url) {
      void (url ? clerk.navigate(url) : clerk.redirectToUserProfile());
      return;
    }
    await Promise.all(['clerk-modal', 'clerk-user-profile'].map((tag) => ClerkUserButton.defineOther?.(tag)));
    clerk.openUserProfile({ ...this.userProfileProps, ...(page ? { __experimental_startPath: page } : {}) });
  }

  async #signOut(clerk: ElementClerk): Promise<void> {
    this.#isSigningOut = true;
    this.requestUpdate();
    const redirectUrl = usableUrl('after-sign-out-url', this.afterSignOutUrl);
    try {
      await clerk.signOut(redirectUrl ? { redirectUrl } : {});
      this.dispatchEvent(new ClerkSignedOutEvent(null));
    } finally {
      this.#isSigningOut = false;
      this.#popover.hide();
      this.requestUpdate();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-user-button': ClerkUserButton;
  }
}
