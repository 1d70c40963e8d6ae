/** The few numbers a benchmark reports. Only ratios within one run mean anything; times depend on the machine. */

/** The middle value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs every candidate once per round, in turn, so that whatever the machine does meanwhile hits all of them. */
export async function interleave(candidates, rounds) {
  const results = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(candidates)) results[name].push(await run());
  }
  return results;
}

/** Calls `run` from `parallel` loops for `milliseconds`; resolves calls per second. */
export async function throughput(run, { milliseconds = 2000, parallel = 8 } = {}) {
  const begin = performance.now();
  let calls = 0;
  const loop = async () => {
    while (performance.now() - begin < milliseconds) {
      await run();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: parallel }, loop));
  return (calls / (performance.now() - begin)) * 1000;
}
