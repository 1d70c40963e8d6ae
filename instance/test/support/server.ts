/** A real server on a temporary database, a clock that tests move, and browsers that talk to it. */
import { createLocalInstance, type LocalInstance, type LocalInstanceOptions } from '../../src/index.js';
import { createLogger } from '../../src/logger.js';
import { Browser, type BrowserOptions } from './browser.js';
import { createServerDatabase } from './server-database.js';

/** A clock that stands still until told otherwise. Starts at the real time, because tokens carry real dates. */
export class FakeClock {
  time = Date.now();

  now(): number {
    return this.time;
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}

/** A running server and what tests need around it. */
export interface TestServer {
  readonly instance: LocalInstance;
  readonly clock: FakeClock;
  /** Every line logged so far. */
  readonly log: string[];
  /** A new browser without cookies or tokens. */
  browser(options?: BrowserOptions): Browser;
  /** The newest code sent to an address. */
  readCode(to: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a server on an empty database, without rate limits and with a cheap hash unless the test says otherwise. */
export async function startServer(options: LocalInstanceOptions = {}): Promise<TestServer> {
  const clock = new FakeClock();
  const log: string[] = [];
  const database = await createServerDatabase();
  const instance = await createLocalInstance({
    ...database.options,
    hashCost: 'fast',
    rateLimits: false,
    clock,
    logger: createLogger('debug', (line) => log.push(line)),
    ...options,
  });
  return {
    instance,
    clock,
    log,
    browser: (browserOptions) =>
      new Browser((request) => {
        // Two things never happen at exactly the same time, so "newest first" always has an answer.
        clock.advance(1);
        return instance.fetch(request);
      }, browserOptions),
    async readCode(to) {
      const [newest] = await instance.outbox.list({ to });
      if (!newest?.code) throw new Error(`No code was sent to ${to}`);
      return newest.code;
    },
    async close() {
      await instance.close();
      await database.remove();
    },
  };
}
