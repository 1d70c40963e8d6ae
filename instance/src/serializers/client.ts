/** Clients. */
import type { ClientJSON } from 'clerk-kit/protocol';
import type { ClientView } from '../domain/views.js';
import { sessionJson } from './session.js';
import { signInJson } from './sign-in.js';
import { signUpJson } from './sign-up.js';

/** A client with its attempts and its signed-in sessions. */
export function clientJson({ client, sessions, signIn, signUp }: ClientView): ClientJSON {
  return {
    object: 'client',
    id: client.id,
    sessions: sessions.map(sessionJson),
    sign_in: signIn && signInJson(signIn),
    sign_up: signUp && signUpJson(signUp),
    last_active_session_id: client.lastActiveSessionId,
    last_authentication_strategy: client.lastAuthenticationStrategy,
    cookie_expires_at: null,
    captcha_bypass: false,
    created_at: client.createdAt,
    updated_at: client.updatedAt,
  };
}
