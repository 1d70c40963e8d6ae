/** The limiter on a fake clock: windows, Retry-After, separate keys, bounded memory. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRateLimiter } from '../../src/http/rate-limit.js';

function limiterAt(time = 1_000_000, capacity?: number) {
  const clock = { time };
  return { clock, limiter: createRateLimiter(() => clock.time, capacity) };
}

describe('createRateLimiter', () => {
  it('gives five slots in ten seconds and then says how long to wait', () => {
    const { clock, limiter } = limiterAt();

    const waits = Array.from({ length: 6 }, () => {
      clock.time += 1000;
      return limiter.take('create-sign-in', '203.0.113.9');
    });

    assert.deepEqual(waits, [0, 0, 0, 0, 0, 5]);
  });

  it('frees a slot as soon as the oldest request leaves the window', () => {
    const { clock, limiter } = limiterAt();
    for (let index = 0; index < 5; index += 1) limiter.take('create-sign-in', 'a');

    clock.time += 10_001;

    assert.equal(limiter.take('create-sign-in', 'a'), 0);
  });

  it('gives the last slot to exactly one of two requests', () => {
    const { limiter } = limiterAt();
    for (let index = 0; index < 2; index += 1) limiter.take('attempt', 'a');

    assert.deepEqual([limiter.take('attempt', 'a'), limiter.take('attempt', 'a')], [0, 10]);
  });

  it('does not punish waiting clients that keep asking', () => {
    const { clock, limiter } = limiterAt();
    for (let index = 0; index < 20; index += 1) limiter.take('attempt', 'a');

    clock.time += 10_001;

    assert.equal(limiter.take('attempt', 'a'), 0);
  });

  it('keeps senders and limits apart', () => {
    const { limiter } = limiterAt();
    for (let index = 0; index < 3; index += 1) limiter.take('attempt', 'a');

    assert.equal(limiter.take('attempt', 'b'), 0);
    assert.equal(limiter.take('create-sign-in', 'a'), 0);
  });

  it('looks without taking', () => {
    const { limiter } = limiterAt();

    for (let index = 0; index < 10; index += 1) assert.equal(limiter.peek('attempt', 'a'), 0);

    assert.equal(limiter.take('attempt', 'a'), 0);
  });

  it('stays small under a million senders and still remembers the busy one', () => {
    const { limiter } = limiterAt(0, 1000);
    const before = process.memoryUsage().heapUsed;
    limiter.take('attempt', 'busy');
    limiter.take('attempt', 'busy');

    for (let index = 0; index < 1_000_000; index += 1) {
      limiter.take('attempt', `10.${index}`);
      if (index % 500 === 0) limiter.take('attempt', 'busy');
    }

    assert.ok(limiter.take('attempt', 'busy') > 0);
    assert.ok(process.memoryUsage().heapUsed - before < 100e6);
  });
});
