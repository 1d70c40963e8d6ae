/** A browser as the server sees one: an origin, a development token or cookies, and methods sent the way clients send them. */
import { QueryParam } from 'clerk-kit/protocol';
import { assertMatchesContract } from './contract.js';

/** How a browser is made. */
export interface BrowserOptions {
  /** Address of the instance, with `/~slug` for all but the first. */
  readonly url?: string;
  /** Origin of the page, or null for requests that are no page's. */
  readonly origin?: string | null;
}

/** Parameters; a list repeats the name. */
export type Params = Readonly<Record<string, string | boolean | readonly string[]>>;

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Bodies are compared, not computed with; a test reads whatever member it is about.
  readonly body: Json;
}

/** A JSON value that tests walk through by name. */
export interface Json {
  readonly [name: string]: Json;
}

/** One page's view of the Frontend API. */
export class Browser {
  readonly url: string;
  readonly origin: string | null;
  token: string | null = null;
  readonly cookies = new Map<string, string>();
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(fetch: (request: Request) => Promise<Response>, options: BrowserOptions = {}) {
    this.#fetch = fetch;
    this.url = options.url ?? 'http://localhost:4400';
    this.origin = options.origin === undefined ? 'http://localhost:4401' : options.origin;
  }

  /** Fetches a development token, as a page does on its first visit. */
  async open(): Promise<this> {
    const { body } = await this.post('/v1/dev_browser');
    this.token = text(body['id']);
    return this;
  }

  get(path: string, params: Params = {}): Promise<Answer> {
    return this.send('GET', path, { query: params });
  }

  post(path: string, params: Params = {}): Promise<Answer> {
    return this.send('POST', path, { body: params });
  }

  patch(path: string, params: Params = {}): Promise<Answer> {
    return this.send('POST', path, { body: params, query: { [QueryParam.method]: 'PATCH' } });
  }

  delete(path: string): Promise<Answer> {
    return this.send('POST', path, { query: { [QueryParam.method]: 'DELETE' } });
  }

  /** Sends a request and checks the answer against the published contract. */
  async send(
    method: string,
    path: string,
    {
      query = {},
      body,
      headers = {},
    }: { query?: Params; body?: Params | string; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const url = new URL(this.url + path);
    if (this.token !== null) url.searchParams.set(QueryParam.devBrowser, this.token);
    for (const [name, value] of pairs(query)) url.searchParams.append(name, value);
    const response = await this.raw(method, url, body, headers);
    const content = await response.text();
    // JSON.parse has no better type; `Json` is only a way to walk through it.
    const parsed = (content === '' ? {} : JSON.parse(content)) as Json;
    const effective = url.searchParams.get(QueryParam.method) ?? method;
    assertMatchesContract(effective, path, response.status, parsed);
    return { status: response.status, headers: response.headers, body: parsed };
  }

  /** Sends a request as it is and keeps the cookies of the answer. */
  async raw(method: string, url: URL, body?: Params | string, headers: Record<string, string> = {}): Promise<Response> {
    const init: RequestInit = { method, headers: { ...this.#headers(), ...headers }, redirect: 'manual' };
    if (body !== undefined && method !== 'GET') {
      init.body = typeof body === 'string' ? body : new URLSearchParams(pairs(body)).toString();
      init.headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...init.headers };
    }
    const response = await this.#fetch(new Request(url, init));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
    return response;
  }

  #headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...(this.origin === null ? {} : { Origin: this.origin }),
      ...(cookie === '' ? {} : { Cookie: cookie }),
    };
  }
}

/** A member that must be a text. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`Expected a text, got ${JSON.stringify(value)}`);
  return value;
}

function pairs(params: Params): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): [string, string] => [name, String(each)]),
  );
}
