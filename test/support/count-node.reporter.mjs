/** A reporter for `node --test` that prints nothing but the counts, as JSON, for the summary of `test/run.mjs`. */

/** Counts tests; suites are no tests, but a suite that is skipped whole counts as one skipped. */
export default async function* countNode(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && data.skip === undefined) continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts[type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield JSON.stringify(counts);
}
