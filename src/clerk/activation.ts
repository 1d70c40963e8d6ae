/** What `setActive` and `signOut` take. Types only. */
import type { Organization } from '../resources/organization.js';
import type { Session } from '../resources/session.js';

/**
 * Parameters of `setActive`. Absent members stay as they are; `session: null` shows nobody without signing anybody out,
 * `organization: null` is the personal account.
 */
export interface SetActiveParams {
  readonly session?: Session | string | null | undefined;
  readonly organization?: Organization | string | null | undefined;
  readonly redirectUrl?: string | undefined;
  /** Goes on after activation; `decorateUrl` keeps Safari's cookies alive. */
  readonly navigate?: ((context: NavigateContext) => unknown) | undefined;
}

/** What `setActive`'s `navigate` gets. */
export interface NavigateContext {
  readonly session: Session;
  readonly decorateUrl: (url: string) => string;
}

/** Options of `signOut`. */
export interface SignOutOptions {
  /** Sign out of this session only. Default: all. */
  readonly sessionId?: string | undefined;
  readonly redirectUrl?: string | undefined;
}

/** Signs out: of all sessions, or of one; then calls back or navigates. `signOut(options)` or `signOut(callback, options)`. */
export type SignOut = (first?: SignOutOptions | (() => unknown) | null, second?: SignOutOptions) => Promise<void>;
