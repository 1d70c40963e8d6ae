/** `<clerk-user-avatar>`: the picture of the signed-in person, or their initials. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import { ClerkElement } from '../../ui/base-element.js';
import { ClerkController } from '../../ui/controllers/clerk-controller.js';
import { provideScope } from '../../ui/scope.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import { displayName, pictureOf } from '../shared/user-names.js';

/**
 * @summary The picture of the signed-in person. Empty while nobody is signed in.
 * @tag clerk-user-avatar
 * @cssprop --clerk-color-primary - Colour behind initials.
 */
export class ClerkUserAvatar extends ClerkElement {
  static override readonly component = 'userAvatar';
  static override properties: PropertyDeclarations = {
    ...ClerkElement.properties,
    clerk: { attribute: false, noAccessor: true },
    rounded: { converter: { fromAttribute: (value: string | null) => value !== 'false' } },
  };

  /** Draws a circle (default) or, when false, a square. */
  declare rounded: boolean | undefined;

  readonly #clerk = new ClerkController<ElementClerk>(this);

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

  protected override render(): TemplateResult | typeof nothing {
    const user = this.clerk?.user;
    if (!user) return nothing;
    const shape = this.rounded === false ? 'square' : 'circle';
    const name = displayName(user);
    return html`<span class=${this.ui.cx('userAvatarBox')}
      >${avatar(this.ui, { imageUrl: pictureOf(user), name, shape, size: 'md', alone: true })}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-user-avatar': ClerkUserAvatar;
  }
}
