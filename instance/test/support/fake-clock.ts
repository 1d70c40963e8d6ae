/** A clock that stands still until a test moves it, so that expiry, locks and replays are tested in milliseconds. */

/** Starts at the real time, because tokens carry real dates. */
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
