/**
 * Reads a Clerk object into a FlowWorld. Tolerant by intent: environments of ClerkJS name their members in camelCase at
 * the top and snake_case inside, others may not; what is missing gets the value that offers least.
 */
import { toCamelCase } from '../../protocol/naming.js';
import type { FlowClerk, SessionPort } from './ports.js';
import type { AttributeSettings, Ceremony, FlowWorld, InstanceSettings } from './world.js';

type Fields = Readonly<Record<string, unknown>>;

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
  const user = get(environment, 'user_settings');
  const display = get(environment, 'display_config');
  const signUp = get(user, 'sign_up');
  const username = get(user, 'username_settings');
  return {
    singleSession: get(get(environment, 'auth_config'), 'single_session_mode') !== false,
    preferred: get(display, 'preferred_sign_in_strategy') === 'otp' ? 'otp' : 'password',
    attributes: readAttributes(fields(get(user, 'attributes'))),
    providers: readProviders(fields(get(user, 'social'))),
    passkeyButton: get(get(user, 'passkey_settings'), 'show_sign_in_button') === true,
    signUpMode: text(get(signUp, 'mode')) ?? 'public',
    legalConsent: get(signUp, 'legal_consent_enabled') === true,
    password: readPassword(get(user, 'password_settings')),
    username: {
      minLength: number(get(username, 'min_length')) || 4,
      maxLength: number(get(username, 'max_length')) || 64,
    },
    supportEmail: text(get(display, 'support_email')),
    signInUrl: text(get(display, 'sign_in_url')),
    signUpUrl: text(get(display, 'sign_up_url')),
    waitlistUrl: text(get(display, 'waitlist_url')),
  };
}

function readAttributes(attributes: Fields): Record<string, AttributeSettings> {
  const entries = Object.entries(attributes).map(([name, raw]) => {
    const verifications = get(raw, 'verifications');
    const settings: AttributeSettings = {
      enabled: get(raw, 'enabled') === true,
      required: get(raw, 'required') === true,
      firstFactor: get(raw, 'used_for_first_factor') === true,
      verifications: Array.isArray(verifications) ? verifications.map(String) : [],
    };
    return [name, settings] as const;
  });
  return Object.fromEntries(entries);
}

function readProviders(social: Fields): InstanceSettings['providers'] {
  return Object.entries(social)
    .filter(([, raw]) => get(raw, 'enabled') === true && get(raw, 'not_selectable') !== true)
    .filter(([, raw]) => get(raw, 'authenticatable') === true)
    .map(([key, raw]) => ({
      strategy: text(get(raw, 'strategy')) ?? key,
      name: text(get(raw, 'name')) ?? key,
      logoUrl: text(get(raw, 'logo_url')),
    }));
}

function readPassword(raw: unknown): InstanceSettings['password'] {
  return {
    minLength: Math.max(8, number(get(raw, 'min_length'))),
    maxLength: Math.min(72, number(get(raw, 'max_length')) || 72),
    requireSpecialChar: get(raw, 'require_special_char') === true,
    requireNumbers: get(raw, 'require_numbers') === true,
    requireUppercase: get(raw, 'require_uppercase') === true,
    requireLowercase: get(raw, 'require_lowercase') === true,
    allowedSpecialCharacters: text(get(raw, 'allowed_special_characters')) ?? '',
  };
}

function isSignedIn(session: SessionPort): boolean {
  return session.status === undefined || session.status === 'active' || session.status === 'pending';
}

/** A member by its wire name, in either spelling. */
function get(object: unknown, name: string): unknown {
  const source = fields(object);
  return source[name] ?? source[toCamelCase(name)];
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}; // every object can be read by name
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
