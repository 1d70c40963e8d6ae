/** Arranges organizations: somebody who has one, people who join it, and the Backend API beside it. */
import type { SettingsPatch } from '../../src/index.js';
import { text, type Browser, type Json } from './browser.js';
import { assertMatchesBackendContract } from './contract.js';
import { signUp, type Person } from './people.js';
import type { TestServer } from './server.js';

/** A signed-in person with their browser. */
export interface Actor extends Person {
  readonly browser: Browser;
}

/** An organization with its administrator. */
export interface Founded {
  readonly id: string;
  readonly admin: Actor;
}

/** Settings that most tests here need: organizations on, with room. */
export const WITH_ORGANIZATIONS = { organizations: { enabled: true, maxAllowedMemberships: 0 } } as const;

/** Signs a new person up in a new browser. */
export async function newActor(server: TestServer, url?: string): Promise<Actor> {
  const browser = await server.browser(url === undefined ? {} : { url }).open();
  return { ...(await signUp(server, browser)), browser };
}

/** Makes an organization with a new person as its administrator. */
export async function found(server: TestServer, name = 'Acme', admin?: Actor): Promise<Founded> {
  const founder = admin ?? (await newActor(server));
  const { body } = await founder.browser.post('/v1/organizations', { name });
  return { id: text(body['response']?.['id']), admin: founder };
}

/** Adds a new person to an organization. */
export async function join({ id, admin }: Founded, server: TestServer, role = 'org:member'): Promise<Actor> {
  const person = await newActor(server);
  await admin.browser.post(`/v1/organizations/${id}/memberships`, { user_id: person.userId, role });
  return person;
}

/** Asks the Backend API. */
export function backend(server: TestServer, secretKey = server.instance.addresses().secretKey) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Json }> => {
    const init: RequestInit = { method, headers: { Authorization: `Bearer ${secretKey}`, ...headers } };
    if (body instanceof FormData) init.body = body;
    else if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { 'Content-Type': 'application/json', ...init.headers };
    }
    const response = await server.instance.fetch(new Request(`http://localhost:4400/backend/v1${path}`, init));
    const content = await response.text();
    // The file describes the bare lists that older callers get, not the pages of those who ask for them.
    if (!path.includes('paginated=true')) {
      assertMatchesBackendContract(method, path.replace(/\?.*$/, ''), response.status, JSON.parse(content || '{}'));
    }
    // As in the browser: a way to walk through JSON.
    return { status: response.status, body: (content === '' ? {} : JSON.parse(content)) as Json };
  };
}

/** The ticket of the newest mail to an address. */
export async function readTicket(server: TestServer, to: string): Promise<string> {
  const link = await server.readCode(to);
  return text(new URL(link).searchParams.get('ticket'));
}

/** Changes the first instance's settings. */
export async function configure(server: TestServer, patch: SettingsPatch): Promise<void> {
  const { body } = await backend(server)('GET', '/instance');
  await server.instance.updateSettings(text(body['id']), patch);
}
