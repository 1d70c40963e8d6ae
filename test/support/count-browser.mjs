/** A reporter for web-test-runner that writes the counts as JSON to the file in `TEST_COUNTS`, for `test/run.mjs`. */
import { writeFileSync } from 'node:fs';

/** Counts tests; a file that failed to load or logged a page error counts as one failure. */
export function countBrowser() {
  const file = process.env['TEST_COUNTS'];
  return {
    stop({ sessions }) {
      if (!file) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        count(session.testResults, counts);
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function count(results, counts) {
  for (const test of results?.tests ?? []) {
    if (test.skipped) counts.skipped += 1;
    else counts[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const suite of results?.suites ?? []) count(suite, counts);
}
