/** Whether somebody is signed in, as the control tags see it. */
import type { ElementClerk } from './flow-properties.js';

/** True, false, or undefined while it is not known (loading, or switching sessions). */
export function isSignedIn(clerk: ElementClerk | undefined, treatPendingAsSignedOut: boolean): boolean | undefined {
  if (!clerk?.loaded || clerk.session === undefined) return undefined;
  if (clerk.session === null) return false;
  return clerk.session.status !== 'pending' || !treatPendingAsSignedOut;
}
