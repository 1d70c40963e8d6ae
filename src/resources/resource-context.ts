/**
 * What resources need from the outside, as ports: one door to the server, tokens, navigation. The Clerk object provides
 * it; resources never import the Clerk object.
 */
import type { PasswordSettings } from './environment-settings.js';
import type { HttpMethod } from '../transport/fapi-client.js';

/** Options of a single call. */
export interface CallOptions {
  /** Aborts the request; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** One request as a resource states it. */
export interface ResourceRequest extends CallOptions {
  readonly method?: HttpMethod | undefined;
  readonly path: string;
  readonly search?: object | undefined;
  readonly body?: object | undefined;
  /** Adopt the client that rides on a GET's answer (all other methods always do). */
  readonly updateClient?: boolean | undefined;
  /** Sees the resource before the client that rides along is adopted, so object identity can be kept. */
  readonly onResponse?: ((json: unknown) => void) | undefined;
}

/** Options of `session.getToken`. */
export interface GetTokenOptions {
  /** Name of a JWT template. */
  readonly template?: string | undefined;
  /** Organization to mint for; absent = the active one, `null` = the personal account. */
  readonly organizationId?: string | null | undefined;
  /** Ask the server even if a fresh token is at hand. */
  readonly skipCache?: boolean | undefined;
}

/** The facts of a session that its tokens depend on. */
export interface TokenOwner {
  readonly id: string;
  readonly lastActiveOrganizationId: string | null;
}

/** Ports that the Clerk object provides to every resource. */
export interface ResourceContext {
  /** Sends a request and returns the resource part of its answer. */
  request(request: ResourceRequest): Promise<unknown>;
  /** A token from the cache or the server. */
  getToken(session: TokenOwner, options: GetTokenOptions): Promise<string | null>;
  /** Forgets the cached tokens of a session. */
  clearTokens(sessionId: string): void;
  /** An address at the API, with everything a request carries in its query. */
  buildUrl(path: string, search: Record<string, string>): string;
  /** Leaves the page for an address of the API's choice, for example a social provider's. */
  leaveTo(url: URL): void;
  /** The instance's password rules. */
  passwordSettings(): PasswordSettings;
}
