/**
 * A real application on a real local instance, for browser tests. Each test file makes its own, so files never see each
 * other's users. The other side is `instance-plugin.mjs`.
 */

/** What a test may ask of its application. */
export interface TestApplication {
  readonly instanceId: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Address to put before `/v1…`. */
  readonly url: string;
  /** Reads the newest one-time code sent to an address; waits for it to arrive. */
  readCode(to: string): Promise<string>;
  /** Every message sent to an address, newest first. */
  readMessages(to: string): Promise<readonly TestMessage[]>;
  /** Changes the application's settings while the test runs. */
  updateSettings(settings: Record<string, unknown>): Promise<void>;
}

/** One message of the outbox; only what tests read. */
export interface TestMessage {
  readonly to: string;
  readonly code?: string | null;
  readonly subject?: string | null;
  readonly text?: string | null;
}

/** What a test may choose. */
export interface TestApplicationOptions {
  readonly name?: string;
  readonly settings?: Record<string, unknown>;
  readonly environmentType?: 'development' | 'production';
}

/** Creates an application of its own for the calling test. */
export async function createTestApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const created = await call<Omit<TestApplication, 'readCode'>>('POST', '/__test/applications', options);
  const readMessages = (to: string): Promise<readonly TestMessage[]> =>
    call('GET', `/__test/outbox?${new URLSearchParams({ instanceId: created.instanceId, to }).toString()}`);

  return {
    ...created,
    readMessages,
    async readCode(to) {
      const [newest] = await readMessages(to);
      const code = newest?.code ?? /\b\d{6}\b/.exec(newest?.text ?? '')?.[0];
      if (!code) throw new Error(`No message with a code was sent to ${to}.`);
      return code;
    },
    async updateSettings(settings) {
      await call('PATCH', `/__test/applications/${created.instanceId}`, settings);
    },
  };
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(path, init);
  // The plugin answers exactly what the instance's Node API returned, or an object with the error's stack.
  const value = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(`The test server failed: ${value.error ?? response.statusText}`);
  return value;
}
