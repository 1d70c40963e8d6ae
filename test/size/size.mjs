/**
 * `npm run size`: what each way of using the kit costs a page, against its budget; fails over budget. `--files` lists the
 * files behind each number, `--json` prints them for scripts. Prevents growth that nobody decided.
 */
import { ensureBuilt } from '../../.build/ensure.mjs';
import { BUDGETS } from './budgets.mjs';
import { measure } from './measure.mjs';

ensureBuilt(['kit']);
const rows = [];
for (const entry of BUDGETS) {
  const files = await measure(entry);
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  rows.push({ name: entry.name, kilobytes: Number(kilobytes.toFixed(2)), budget: entry.budget, files });
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  console.log('KB brotli  budget');
  for (const { name, kilobytes, budget, files } of rows) {
    const mark = kilobytes > budget ? 'OVER' : '    ';
    console.log(`${kilobytes.toFixed(2).padStart(9)}  ${String(budget).padStart(6)} ${mark} ${name}`);
    if (process.argv.includes('--files')) {
      for (const { file, bytes } of files) console.log(`${(bytes / 1024).toFixed(2).padStart(9)}              ${file}`);
    }
  }
}

const over = rows.filter(({ kilobytes, budget }) => kilobytes > budget);
for (const { name, kilobytes, budget } of over)
  console.error(`Over budget by ${(kilobytes - budget).toFixed(2)} KB: ${name}`);
process.exitCode = over.length > 0 ? 1 : 0;
