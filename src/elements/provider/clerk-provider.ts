/** `<clerk-provider>`: makes and loads a clerk object for everything inside it, or offers one that is there already. */
import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { ClerkConstructorOptions, ClerkOptions } from '../../clerk/options.js';
import type { Localization } from '../../i18n/types.js';
import type { Appearance } from '../../theme/appearance-types.js';
import { jsonAttribute } from '../../ui/base-element.js';
import { provideScope } from '../../ui/scope.js';
import { ClerkReadyEvent } from '../events/ready.js';
import { ClerkStatusChangedEvent } from '../events/status-changed.js';
import { layOutAsContents } from '../shared/as-contents.js';
import { present, type ElementClerk } from '../shared/flow-properties.js';
import { obtainClerk, type ClerkFactory } from './obtain-clerk.js';
import { providerOptions, providerProperties } from './provider-properties.js';

/**
 * @summary Provides Clerk to the tags inside it.
 * @tag clerk-provider
 * @slot - The part of the page that uses Clerk. Several providers may be in one page, each with a key of its own.
 * @fires {ClerkReadyEvent} clerk-ready - The clerk object has loaded.
 * @fires {ClerkStatusChangedEvent} clerk-status-changed - The clerk object's status changed.
 */
export class ClerkProvider extends ReactiveElement {
  /** Makes clerk objects; set by the module that defines the tag. */
  static factory: ClerkFactory | undefined;

  static override properties: PropertyDeclarations = {
    clerk: { attribute: false },
    options: { attribute: false },
    publishableKey: { attribute: 'publishable-key' },
    proxyUrl: { attribute: 'proxy-url' },
    domain: {},
    appearance: { converter: jsonAttribute },
    localization: { converter: jsonAttribute },
    ...providerProperties,
  };

  /** A clerk object of the page's own, ours or official. */
  declare clerk: ElementClerk | undefined;
  /** Further options of `load`: `routerPush`, `allowedRedirectOrigins` … They win over the attributes. */
  declare options: ClerkOptions | undefined;
  /** Key of the instance: `pk_test_…` or `pk_live_…`. */
  declare publishableKey: string | undefined;
  /** Address of a proxy in front of the instance. */
  declare proxyUrl: string | undefined;
  /** Domain of a satellite application. */
  declare domain: string | undefined;
  /** Looks of all tags inside. As an attribute: JSON. */
  declare appearance: Appearance | undefined;
  /** Messages of all tags inside. As an attribute: JSON. */
  declare localization: Localization | undefined;

  #current: ElementClerk | undefined;
  #isAnnounced = false;

  protected override createRenderRoot(): HTMLElement {
    return this; // draws nothing: the children are the page's
  }

  override connectedCallback(): void {
    super.connectedCallback();
    layOutAsContents(this);
    if (this.hasUpdated) this.#provide();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#current?.off('status', this.#onStatus);
    this.#current = undefined;
    provideScope(this, undefined);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#provide();
    if (!this.#current || !this.hasUpdated) return;
    const { appearance, localization } = this;
    if (changed.has('appearance') || changed.has('localization')) {
      this.#current.__internal_updateProps({ appearance, options: present({ localization }) });
    }
  }

  #provide(): void {
    const clerk = this.clerk ?? this.#obtain();
    provideScope(this, { clerk, appearance: this.appearance, localization: this.localization });
    if (clerk === this.#current) return;
    this.#current?.off('status', this.#onStatus);
    this.#current = clerk;
    this.#isAnnounced = false;
    clerk?.on('status', this.#onStatus, { notify: true });
    if (clerk && !this.clerk) void this.#load(clerk);
  }

  #obtain(): ElementClerk | undefined {
    const { publishableKey, proxyUrl, domain } = this;
    const options: ClerkConstructorOptions = present({ proxyUrl, domain });
    try {
      return obtainClerk((this.constructor as typeof ClerkProvider).factory, publishableKey, options); // typed as Function
    } catch (error) {
      // A wrong key is the developer's mistake; the tags inside keep waiting, the console says what to do.
      console.error(error);
      return undefined;
    }
  }

  async #load(clerk: ElementClerk): Promise<void> {
    try {
      await clerk.load({ ...providerOptions(this), ...this.options });
    } catch (error) {
      console.error('clerk-kit: the clerk object could not be loaded.', error);
    }
  }

  readonly #onStatus = (status: string): void => {
    this.dispatchEvent(new ClerkStatusChangedEvent(status));
    if (this.#isAnnounced || (status !== 'ready' && status !== 'degraded')) return;
    this.#isAnnounced = true;
    this.dispatchEvent(new ClerkReadyEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-provider': ClerkProvider;
  }
}
