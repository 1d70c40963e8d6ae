/** `<clerk-signed-out>`: the short form of `<clerk-show when="signed-out">`. */
import type { PropertyDeclarations } from 'lit';
import { defaultOn } from '../shared/flow-properties.js';
import { isSignedIn } from '../shared/session-state.js';
import { SlotElement } from '../shared/slot-element.js';

/**
 * @summary Shows its content while somebody is not signed in.
 * @tag clerk-signed-out
 * @slot - Content for people who are not signed in.
 */
export class ClerkSignedOut extends SlotElement {
  static override properties: PropertyDeclarations = {
    treatPendingAsSignedOut: { attribute: 'treat-pending-as-signed-out', converter: defaultOn },
  };

  /** Whether people with a task left count as signed out; on by default. */
  declare treatPendingAsSignedOut: boolean | undefined;

  protected isShown(): boolean | undefined {
    const signedIn = isSignedIn(this.currentClerk, this.treatPendingAsSignedOut ?? true);
    return signedIn === undefined ? undefined : !signedIn;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-signed-out': ClerkSignedOut;
  }
}
