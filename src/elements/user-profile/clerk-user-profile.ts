/** `<clerk-user-profile>`: where people look after their own account. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ActionResult } from '../../flows/index.js';
import { userProfileTexts } from './texts.js';
import { ClerkController, ClerkElement, provideScope, toast, ToastController } from '../../ui/index.js';
import { ClerkReadyEvent, ClerkSignedOutEvent } from '../events/index.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import {
  type CustomPage,
  type DefineOther,
  PageRoute,
  profileLayout,
  reverifyIn,
  type Routing,
} from '../shared/profile/index.js';
import { usableUrl } from '../shared/urls.js';
import { PanelController } from './panel-controller.js';
import { pageContent, pagesOf } from './pages.js';
import type { ProfileView } from './profile-view.js';
import { profileSkeleton } from './profile-skeleton.js';

/**
 * Lets people change their names, addresses and password, see their devices and delete their account. Empty while
 * nobody is signed in.
 *
 * @summary The profile of the signed-in person.
 * @tag clerk-user-profile
 * @fires {ClerkReadyEvent} clerk-ready - The profile can be used.
 * @fires {ClerkSignedOutEvent} clerk-signed-out - The person signed out, or deleted the account.
 * @cssprop --clerk-color-primary - Colour of the main buttons.
 * @cssprop --clerk-border-radius - Roundness of fields and buttons.
 */
export class ClerkUserProfile extends ClerkElement {
  static override readonly component = 'userProfile';
  static override readonly messages = userProfileTexts;
  /** Loads another tag by its name; the definition of this tag brings it. */
  static defineOther: DefineOther | undefined;
  static override properties: PropertyDeclarations = {
    ...ClerkElement.properties,
    clerk: { attribute: false, noAccessor: true },
    routing: {},
    path: {},
    afterDeleteUrl: { attribute: 'after-delete-url' },
    customPages: { attribute: false },
    __experimental_startPath: { attribute: false },
  };

  /** How pages show in the address: below `path`, in the `hash`, or not at all (`virtual`, default). */
  declare routing: Routing | undefined;
  /** Where the element lives, for `path` routing: `/user`. */
  declare path: string | undefined;
  /** Where to go once the account is deleted; default: where a sign-out leads. */
  declare afterDeleteUrl: string | undefined;

  /** Pages and links of the application; `{ label: 'security' }` among them places the built-in page. */
  declare customPages: readonly CustomPage[] | undefined;
  /** Page to begin at where the address has no say; under the name that official components have for it. */
  declare __experimental_startPath: string | undefined;

  readonly #clerk = new ClerkController<ElementClerk>(this);
  readonly #route = new PageRoute(this);
  readonly #toast = new ToastController(this);
  readonly #panels = new PanelController(this);
  readonly #reverify = reverifyIn(this, () => ClerkUserProfile.defineOther);
  #isReady = false;
  /** Whether somebody was signed in when this was drawn last. */
  #known = false;

  /** The clerk object in force. */
  get clerk(): ElementClerk | undefined {
    return this.#clerk.clerk;
  }

  set clerk(clerk: ElementClerk | undefined) {
    provideScope(this, clerk ? { clerk } : undefined);
  }

  protected override isWaiting(): boolean {
    return this.clerk?.user === undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('__experimental_startPath')) {
      this.#route.start(this.__experimental_startPath?.replace(/^\/|\/.*$/g, '') ?? '');
    }
    if (this.#known && this.clerk?.user === null) this.dispatchEvent(new ClerkSignedOutEvent(null));
    this.#known = Boolean(this.clerk?.user);
    this.#panels.follow(this.clerk?.user?.id, this.#page);
  }

  protected override updated(): void {
    if (this.#isReady || this.isWaiting()) return;
    this.#isReady = true;
    this.dispatchEvent(new ClerkReadyEvent());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ui, clerk } = this;
    const settings = clerk?.__internal_environment?.userSettings;
    if (!clerk || clerk.user === undefined || !settings) return profileSkeleton(ui);
    const { user } = clerk;
    if (!user) return nothing;
    const view: ProfileView = {
      ...{ ui, clerk, user, settings, options: { reverify: this.#reverify } },
      ...this.#panels.shared,
      panel: this.#panels.panel,
      say: (text) => this.#toast.show(text),
      finish: (result, text) => void this.#finish(result, text),
      afterDeleteUrl: usableUrl('after-delete-url', this.afterDeleteUrl),
    };
    return html`${profileLayout(ui, {
      title: ui.t('userProfile.navbar.title'),
      description: ui.t('userProfile.navbar.description'),
      pages: pagesOf(ui, this.customPages ?? []),
      current: this.#page,
      onSelect: (id) => this.#route.go(id === 'account' ? '' : id),
      content: pageContent(view, this.#page, this.customPages ?? []),
    })}${toast(ui, this.#toast)}`;
  }

  get #page(): string {
    return this.#route.segment || 'account';
  }

  async #finish(pending: Promise<ActionResult>, text: string | undefined): Promise<void> {
    const result = await pending;
    if (result.status === 'failed') this.#panels.showErrors();
    if (result.status !== 'ok') return;
    this.#panels.close();
    if (text) this.#toast.show(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-user-profile': ClerkUserProfile;
  }
}
