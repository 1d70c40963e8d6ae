/** `<clerk-sign-out-button>`: signs out, of one session or of all. */
import type { PropertyDeclarations } from 'lit';
import { flowMessages } from '../../i18n/en-us/flow.js';
import { ClerkSignedOutEvent } from '../events/signed-out.js';
import { ActionButton } from '../shared/action-button.js';
import { present, type ElementClerk } from '../shared/flow-properties.js';
import { usableUrl } from '../shared/urls.js';

/**
 * @summary A button that signs out.
 * @tag clerk-sign-out-button
 * @slot - A button or link of the page, which is used as it is, or the label of the tag's own button.
 * @csspart button - The tag's own button.
 * @fires {ClerkSignedOutEvent} clerk-signed-out - The session has ended.
 */
export class ClerkSignOutButton extends ActionButton {
  static override readonly messages = [flowMessages];
  static override properties: PropertyDeclarations = {
    ...ActionButton.properties,
    redirectUrl: { attribute: 'redirect-url' },
    sessionId: { attribute: 'session-id' },
  };

  /** Where to go afterwards. */
  declare redirectUrl: string | undefined;
  /** The session to end; all of them when absent. */
  declare sessionId: string | undefined;

  protected readonly labelKey = 'kit.signOut';

  protected async run(clerk: ElementClerk): Promise<void> {
    const { sessionId } = this;
    await clerk.signOut(present({ sessionId, redirectUrl: usableUrl('redirect-url', this.redirectUrl) }));
    this.dispatchEvent(new ClerkSignedOutEvent(sessionId ?? null));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-sign-out-button': ClerkSignOutButton;
  }
}
