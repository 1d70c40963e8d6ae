/** The client: one browser, its attempts in progress and its sessions. */
import type { SessionJSON } from './session.js';
import type { SignInJSON } from './sign-in.js';
import type { SignUpJSON } from './sign-up.js';

/** `GET /v1/client`. Times in Unix milliseconds. */
export interface ClientJSON {
  object: 'client';
  id: string;
  sessions: SessionJSON[];
  sign_in: SignInJSON | null;
  sign_up: SignUpJSON | null;
  last_active_session_id: string | null;
  last_authentication_strategy: string | null;
  cookie_expires_at: number | null;
  captcha_bypass: boolean;
  created_at: number;
  updated_at: number;
}
