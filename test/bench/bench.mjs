/**
 * `npm run bench [-- pages|instance]`: prints ratios against floors measured in the same run, beside the bars we set
 * ourselves. Reports and never fails: a timed test would fail for a busy machine.
 */
import { benchInstance } from './instance-bench.mjs';
import { benchPages } from './page-bench.mjs';

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const times = (value) => `${value.toFixed(2)}x`;

if (wanted.length === 0 || wanted.includes('pages')) {
  console.log('Time to a sign-in form that can be typed into, against a page with lit, xstate and ky (bar: 1.30x)');
  console.log('condition       floor ms   script   bundle');
  for (const { condition, floor, script, bundle } of await benchPages()) {
    console.log(
      `${condition.padEnd(14)} ${floor.toFixed(0).padStart(9)} ${times(script).padStart(8)} ${times(bundle).padStart(8)}`,
    );
  }
}

if (wanted.length === 0 || wanted.includes('instance')) {
  const found = await benchInstance();
  console.log('\nThe local instance, embedded database');
  console.log(`start to first answer  ${found.coldStartMs.toFixed(0)} ms (bar: 1000)`);
  console.log(`memory at rest         ${found.memoryMegabytes.toFixed(0)} MB (bar: 120)`);
  console.log(
    `session tokens         ${found.tokensPerSecond.toFixed(0)}/s, ${(found.tokenRatio * 100).toFixed(0)} % of a bare signing server (bar: 50 %)`,
  );
  console.log(
    `GET /v1/client         ${found.clientsPerSecond.toFixed(0)}/s, ${(found.clientRatio * 100).toFixed(0)} % of a bare server with the same bytes (bar: 30 %)`,
  );
}
