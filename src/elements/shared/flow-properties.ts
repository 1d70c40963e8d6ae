/** Properties that `<clerk-sign-in>` and `<clerk-sign-up>` share, under the names of Clerk's component props. */
import type { PropertyDeclarations } from 'lit';
import type { FlowOptions, Gate } from '../../flows/index.js';
import type { ClerkMembers } from '../../clerk/surface.js';
import type { Factor } from '../../machines/shared/factor.js';
import { jsonAttribute } from '../../ui/base-element.js';
import type { Routing } from './route-controller.js';

/** The clerk object as elements use it. Official ClerkJS has the same members. */
export type ElementClerk = ClerkMembers;

/** Values of the shared properties. `undefined` means absent, as Vue hands over all declared props. */
export interface FlowProps {
  routing: Routing | undefined;
  path: string | undefined;
  signInUrl: string | undefined;
  signUpUrl: string | undefined;
  waitlistUrl: string | undefined;
  fallbackRedirectUrl: string | undefined;
  forceRedirectUrl: string | undefined;
  signInFallbackRedirectUrl: string | undefined;
  signInForceRedirectUrl: string | undefined;
  signUpFallbackRedirectUrl: string | undefined;
  signUpForceRedirectUrl: string | undefined;
  initialValues: Readonly<Record<string, string | undefined>> | undefined;
  unsafeMetadata: Readonly<Record<string, unknown>> | undefined;
  transferable: boolean | undefined;
  gates: readonly Gate[] | undefined;
  order: FlowOptions['order'];
  choose: ((factors: readonly Factor[]) => Factor | null | undefined) | undefined;
}

/** Reads a switch that is on by default: only `"false"` turns it off. */
export const defaultOn = {
  fromAttribute: (value: string | null): boolean => value !== 'false',
};

/** Lit's declarations of the shared properties. */
export const flowProperties: PropertyDeclarations = {
  // Both act at once: a tag that waits in front of a served page does not update.
  clerk: { attribute: false, noAccessor: true },
  flow: { attribute: false, noAccessor: true },
  renderStep: { attribute: false },
  openOther: { attribute: false },
  routing: {},
  path: {},
  signInUrl: { attribute: 'sign-in-url' },
  signUpUrl: { attribute: 'sign-up-url' },
  waitlistUrl: { attribute: 'waitlist-url' },
  fallbackRedirectUrl: { attribute: 'fallback-redirect-url' },
  forceRedirectUrl: { attribute: 'force-redirect-url' },
  signInFallbackRedirectUrl: { attribute: 'sign-in-fallback-redirect-url' },
  signInForceRedirectUrl: { attribute: 'sign-in-force-redirect-url' },
  signUpFallbackRedirectUrl: { attribute: 'sign-up-fallback-redirect-url' },
  signUpForceRedirectUrl: { attribute: 'sign-up-force-redirect-url' },
  initialValues: { attribute: 'initial-values', converter: jsonAttribute },
  unsafeMetadata: { attribute: 'unsafe-metadata', converter: jsonAttribute },
  transferable: { converter: defaultOn },
  gates: { attribute: false },
  order: { attribute: false },
  choose: { attribute: false },
};

/** The members of an object that are there. */
export function present<Value extends object>(source: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(source).filter(([, value]) => value !== undefined && value !== null);
  // Dropping absent members is what the type says.
  return Object.fromEntries(entries) as { [Key in keyof Value]: Exclude<Value[Key], undefined> };
}
