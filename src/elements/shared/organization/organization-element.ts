/** The base of the tags about organizations: who is signed in, what the instance allows, operations that end with the tag. */
import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { OrganizationSettings } from '../../../resources/environment-settings.js';
import type { User } from '../../../resources/user.js';
import { ClerkElement } from '../../../ui/base-element.js';
import { ClerkController } from '../../../ui/controllers/clerk-controller.js';
import { provideScope } from '../../../ui/scope.js';
import { ClerkReadyEvent } from '../../events/ready.js';
import type { ElementClerk } from '../flow-properties.js';
import { OperationsController } from '../profile/operations-controller.js';

/** What the tags draw with once it is known. */
export interface OrganizationContext {
  readonly clerk: ElementClerk;
  readonly user: User;
  readonly settings: OrganizationSettings;
}

/** Draws nothing to people who are signed out, and nothing where the instance has no organizations. */
export abstract class OrganizationElement extends ClerkElement {
  static override properties: PropertyDeclarations = {
    ...ClerkElement.properties,
    clerk: { attribute: false, noAccessor: true },
  };

  protected readonly operations = new OperationsController(this);
  readonly #clerk = new ClerkController<ElementClerk>(this);
  #userId: string | undefined;
  #warned = false;
  #isReady = false;

  /** The clerk object in force. */
  get clerk(): ElementClerk | undefined {
    return this.#clerk.clerk;
  }

  set clerk(clerk: ElementClerk | undefined) {
    provideScope(this, clerk ? { clerk } : undefined);
  }

  /** Draws the tag. */
  protected abstract draw(context: OrganizationContext): unknown;
  /** What is drawn while nothing is known. */
  protected waiting(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** Somebody else is signed in now: what was begun for the one before is forgotten. */
  protected reset(): void {
    this.operations.drop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { clerk } = this;
    if (!clerk?.loaded || clerk.session === undefined || clerk.user?.id === this.#userId) return;
    this.#userId = clerk.user?.id;
    this.reset();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isReady || !this.clerk?.user) return;
    this.#isReady = true;
    this.dispatchEvent(new ClerkReadyEvent()); // dialogs wait for it with the focus
  }

  protected override render(): unknown {
    const { clerk } = this;
    const settings = clerk?.__internal_environment?.organizationSettings;
    if (!clerk?.loaded || clerk.session === undefined || !settings) return this.waiting();
    if (!clerk.user) return nothing;
    if (settings.enabled) return this.draw({ clerk, user: clerk.user, settings });
    if (!this.#warned) console.warn(`clerk-kit: <${this.localName}> needs organizations, which are switched off.`);
    this.#warned = true;
    return nothing;
  }
}
