/**
 * Reads a Clerk object into a FlowWorld. Tolerant by intent: environments of ClerkJS name their members in camelCase at
 * the top and snake_case inside, others may not; what is missing gets the value that offers least.
 */
import { camelCaseKeys, toCamelCase } from '../../protocol/naming.js';
import type { FlowClerk, SessionPort } from './ports.js';
import { fields, number, text, type Fields } from './read-value.js';
import type { AttributeSettings, Ceremony, FlowWorld, InstanceSettings } from './world.js';

/** Attributes that flows look at, by wire name. */
const ATTRIBUTES = ['email_address', 'phone_number', 'username', 'first_name', 'last_name', 'password'];

/** Reads what a flow needs to know besides its attempt. */
export function readWorld(clerk: FlowClerk, ceremonies: readonly Ceremony[]): FlowWorld {
  const { client, session } = clerk;
  return {
    loaded: clerk.loaded && client !== undefined,
    failed: clerk.status === 'error',
    settings: readSettings(clerk.__internal_environment ?? clerk.__unstable__environment),
    session: session ? { id: session.id, task: taskOf(session) } : session,
    sessionIds: (client?.sessions ?? []).filter(isSignedIn).map(({ id }) => id),
    lastStrategy: client?.lastAuthenticationStrategy ?? null,
    ceremonies,
  };
}

/** What keeps a session from being fully signed in; null when nothing does. */
export function taskOf(session: SessionPort): string | null {
  return session.currentTask?.key ?? (session.status === 'pending' ? 'unknown' : null);
}

/** Normalises an environment. */
export function readSettings(environment: unknown): InstanceSettings {
  const blocks = fields(camelCaseKeys(environment));
  const auth = fields(blocks.authConfig);
  const display = fields(blocks.displayConfig);
  const user = fields(blocks.userSettings);
  const signUp = fields(user.signUp);
  const username = fields(user.usernameSettings);
  return {
    singleSession: auth.singleSessionMode !== false,
    preferred: display.preferredSignInStrategy === 'otp' ? 'otp' : 'password',
    attributes: readAttributes(fields(user.attributes)),
    providers: readProviders(fields(user.social)),
    passkeyButton: fields(user.passkeySettings).showSignInButton === true,
    signUpMode: text(signUp.mode) ?? 'public',
    legalConsent: signUp.legalConsentEnabled === true,
    password: readPassword(fields(user.passwordSettings)),
    username: { minLength: number(username.minLength) || 4, maxLength: number(username.maxLength) || 64 },
    supportEmail: text(display.supportEmail),
    signInUrl: text(display.signInUrl),
    signUpUrl: text(display.signUpUrl),
    waitlistUrl: text(display.waitlistUrl),
  };
}

/** By wire name, because that is what forms, errors and attempts say. */
function readAttributes(attributes: Fields): Record<string, AttributeSettings> {
  const entries = ATTRIBUTES.map((name): [string, AttributeSettings] => {
    const { enabled, required, usedForFirstFactor, verifications } = fields(attributes[toCamelCase(name)]);
    return [
      name,
      {
        enabled: enabled === true,
        required: required === true,
        firstFactor: usedForFirstFactor === true,
        verifications: Array.isArray(verifications) ? verifications.map(String) : [],
      },
    ];
  });
  return Object.fromEntries(entries);
}

function readProviders(social: Fields): InstanceSettings['providers'] {
  return Object.values(social)
    .map(fields)
    .filter((provider) => provider.enabled === true && provider.authenticatable === true && !provider.notSelectable)
    .map(({ strategy, name, logoUrl }) => ({
      ...{ strategy: text(strategy) ?? '', name: text(name) ?? '', logoUrl: text(logoUrl) },
    }));
}

function readPassword(rules: Fields): InstanceSettings['password'] {
  return {
    minLength: Math.max(8, number(rules.minLength) ?? 0),
    maxLength: Math.min(72, number(rules.maxLength) || 72),
    requireSpecialChar: rules.requireSpecialChar === true,
    requireNumbers: rules.requireNumbers === true,
    requireUppercase: rules.requireUppercase === true,
    requireLowercase: rules.requireLowercase === true,
    allowedSpecialCharacters: text(rules.allowedSpecialCharacters) ?? '',
  };
}

function isSignedIn(session: SessionPort): boolean {
  return session.status === undefined || session.status === 'active' || session.status === 'pending';
}
