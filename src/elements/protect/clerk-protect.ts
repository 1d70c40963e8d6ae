/** `<clerk-protect>`: content for those with a role or a permission. What must stay secret is protected by the server. */
import type { PropertyDeclarations } from 'lit';
import type { CheckAuthorizationParams } from '../../resources/authorization.js';
import { defaultOn } from '../shared/flow-properties.js';
import { isSignedIn } from '../shared/session-state.js';
import { SlotElement } from '../shared/slot-element.js';

/**
 * @summary Shows its content to people who are signed in and have what is asked for in the active organization.
 * @tag clerk-protect
 * @slot - Content for those who may see it.
 * @slot fallback - Content for everybody else.
 */
export class ClerkProtect extends SlotElement {
  static override properties: PropertyDeclarations = {
    role: {},
    permission: {},
    feature: {},
    plan: {},
    condition: { attribute: false },
    treatPendingAsSignedOut: { attribute: 'treat-pending-as-signed-out', converter: defaultOn },
  };

  /** Role that is asked for, in the active organization: `org:admin`. Here this is not an ARIA role. */
  declare role: string | null;
  /** Permission that is asked for: `org:sys_memberships:manage`. */
  declare permission: string | undefined;
  /** Feature that is asked for. */
  declare feature: string | undefined;
  /** Plan that is asked for. */
  declare plan: string | undefined;
  /** A condition of the page, asked besides the others. */
  declare condition: ((has: (params: CheckAuthorizationParams) => boolean) => boolean) | undefined;
  /** Whether people with a task left count as signed out; on by default. */
  declare treatPendingAsSignedOut: boolean | undefined;

  protected isShown(): boolean | undefined {
    const signedIn = isSignedIn(this.currentClerk, this.treatPendingAsSignedOut ?? true);
    if (!signedIn) return signedIn;
    const has = (params: CheckAuthorizationParams): boolean =>
      this.currentClerk?.session?.checkAuthorization(params) ?? false;
    const { permission, feature, plan, condition } = this;
    const asked = Object.entries({ role: this.role, permission, feature, plan });
    // What is asked for emptily (`role=""`) is still asked for, and nobody has it.
    const wanted = asked.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const holds = wanted.every(([name, value]) => has({ [name]: value }));
    return holds && (condition?.(has) ?? true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-protect': ClerkProtect;
  }
}
