/** `<clerk-show>`: shows its content to those it is meant for. What must stay secret is protected by the server. */
import type { PropertyDeclarations } from 'lit';
import type { CheckAuthorizationParams } from '../../resources/authorization.js';
import { defaultOn } from '../shared/flow-properties.js';
import { isSignedIn } from '../shared/session-state.js';
import { SlotElement } from '../shared/slot-element.js';

/** Who may see the content. */
export type ShowCondition =
  | 'signed-in'
  | 'signed-out'
  | CheckAuthorizationParams
  | ((has: (params: CheckAuthorizationParams) => boolean) => boolean);

/** Reads the attribute: a word, or an object in JSON. What is neither shows nothing and says so. */
const condition = {
  fromAttribute(value: string | null): ShowCondition | undefined {
    if (value === 'signed-in' || value === 'signed-out') return value;
    try {
      const parsed: unknown = JSON.parse(value ?? '');
      // Which of the members a condition needs is checked where it is used; unknown ones grant nothing.
      if (typeof parsed === 'object' && parsed !== null) return parsed as CheckAuthorizationParams;
    } catch {
      // falls through to the warning
    }
    console.warn(
      `clerk-kit: <clerk-show when> should be signed-in, signed-out or JSON but is ${JSON.stringify(value)}`,
    );
    return undefined;
  },
};

/**
 * @summary Shows its content when a condition holds.
 * @tag clerk-show
 * @slot - Content for those the condition holds for.
 * @slot fallback - Content for everybody else.
 */
export class ClerkShow extends SlotElement {
  static override properties: PropertyDeclarations = {
    when: { converter: condition },
    treatPendingAsSignedOut: { attribute: 'treat-pending-as-signed-out', converter: defaultOn },
  };

  /** `signed-in`, `signed-out`, an authorization (`{"role": "org:admin"}`), or (as a property) a function of `has`. */
  declare when: ShowCondition | undefined;
  /** Whether people with a task left count as signed out; on by default. */
  declare treatPendingAsSignedOut: boolean | undefined;

  protected isShown(): boolean | undefined {
    const { when } = this;
    const signedIn = isSignedIn(this.currentClerk, this.treatPendingAsSignedOut ?? true);
    if (signedIn === undefined || when === undefined) return undefined;
    if (when === 'signed-in') return signedIn;
    if (when === 'signed-out') return !signedIn;
    const has = (params: CheckAuthorizationParams): boolean =>
      signedIn && (this.currentClerk?.session?.checkAuthorization(params) ?? false);
    return typeof when === 'function' ? when(has) : has(when);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-show': ClerkShow;
  }
}
