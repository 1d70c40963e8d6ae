/** The public surface of the Clerk object, member by member. Types only; the class in `clerk.ts` has it. */
import type { SetActiveParams, SignOut } from './activation.js';
import type { ComponentMethods } from './components.js';
import type { ClerkOptions } from './options.js';
import type { RedirectMethods } from './redirects.js';
import type { PlainMembers } from './plain-members.js';
import type { SimpleMethods } from './simple-methods.js';
import type { UnavailableMethods } from './unavailable.js';

/** Everything a page or an SDK may use. Methods may be called detached from the object. */
export interface ClerkMembers
  extends PlainMembers, ComponentMethods, RedirectMethods, SimpleMethods, UnavailableMethods {
  readonly load: (options?: ClerkOptions) => Promise<void>;
  readonly setActive: (params: SetActiveParams) => Promise<void>;
  readonly signOut: SignOut;

  readonly __unstable__updateProps: ComponentMethods['__internal_updateProps'];
}
