/** The options of `load` that a provider takes as attributes. */
import type { PropertyDeclarations } from 'lit';
import type { ClerkOptions } from '../../clerk/options.js';
import { defaultOn } from '../shared/flow-properties.js';

const ADDRESSES = [
  'signInUrl',
  'signUpUrl',
  'waitlistUrl',
  'afterSignOutUrl',
  'afterMultiSessionSingleSignOutUrl',
  'signInFallbackRedirectUrl',
  'signInForceRedirectUrl',
  'signUpFallbackRedirectUrl',
  'signUpForceRedirectUrl',
] as const;

const SWITCHES = ['polling', 'touchSession'] as const;

/** Lit's declarations: `signInUrl` is the attribute `sign-in-url`. */
export const providerProperties: PropertyDeclarations = Object.fromEntries([
  ...ADDRESSES.map((name) => [name, { attribute: kebab(name) }]),
  ...SWITCHES.map((name) => [name, { attribute: kebab(name), converter: defaultOn }]),
  ['supportEmail', { attribute: 'support-email' }],
]);

/** What the attributes of a provider say. */
export function providerOptions(element: HTMLElement): ClerkOptions {
  const names = [...ADDRESSES, ...SWITCHES, 'supportEmail', 'appearance', 'localization'];
  // Lit makes these properties from the declarations above.
  const source = element as HTMLElement & Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    names.map((name) => [name, source[name]]).filter(([, value]) => value !== undefined && value !== null),
  );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
