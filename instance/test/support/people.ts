/** Arranges what most tests need: a signed-up person in a browser. */
import { randomBytes } from 'node:crypto';
import { text, type Browser, type Params } from './browser.js';
import type { TestServer } from './server.js';

/** Somebody who has signed up. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly sessionId: string;
  readonly userId: string;
}

/** An address nobody else uses. Not a test-mode address, so its code is read from the outbox. */
export const freshEmail = (): string => `${randomBytes(6).toString('hex')}@example.com`;

/** A password that no rule refuses. Made up on the spot, so that none is in the repository. */
export const freshPassword = (): string => `Aa1!${randomBytes(9).toString('base64url')}`;

/** Signs a new person up in `browser` by e-mail code. */
export async function signUp(server: TestServer, browser: Browser, extra: Params = {}): Promise<Person> {
  const email = freshEmail();
  const password = freshPassword();
  const created = await browser.post('/v1/client/sign_ups', { email_address: email, password, ...extra });
  const id = text(created.body['response']?.['id']);
  await browser.post(`/v1/client/sign_ups/${id}/prepare_verification`, { strategy: 'email_code' });
  const done = await browser.post(`/v1/client/sign_ups/${id}/attempt_verification`, {
    strategy: 'email_code',
    code: await server.readCode(email),
  });
  const { created_session_id, created_user_id } = done.body['response'] ?? {};
  return { email, password, sessionId: text(created_session_id), userId: text(created_user_id) };
}

/** Ends every session of the browser. */
export async function signOut(browser: Browser): Promise<void> {
  await browser.delete('/v1/client/sessions');
}

/** The first error of an answer, as `code` and the field it belongs to. */
export function refusal(body: Readonly<Record<string, unknown>>): { code: unknown; field: unknown } {
  const [first] = (body['errors'] ?? []) as { code?: unknown; meta?: { param_name?: unknown } }[]; // The error envelope.
  return { code: first?.code, field: first?.meta?.param_name };
}
