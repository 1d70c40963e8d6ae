/** `node test/size/readme.mjs`: writes the measured sizes into the README, so that the numbers there are never invented. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from '../../.build/ensure.mjs';
import { BUDGETS } from './budgets.mjs';
import { measure } from './measure.mjs';

ensureBuilt(['kit']);
const rows = [];
for (const entry of BUDGETS) {
  const bytes = (await measure(entry)).reduce((sum, file) => sum + file.bytes, 0);
  rows.push([entry.name.replace(/[<>]/g, (sign) => `\\${sign}`), (bytes / 1024).toFixed(1), String(entry.budget)]);
}
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = [line(['use', 'KB', 'budget']), line(['---', '--:', '--:']), ...rows.map(line)].join('\n');

const readme = new URL('../../README.md', import.meta.url);
const text = readFileSync(readme, 'utf8');
const marked = /(<!-- sizes:begin -->)[\s\S]*(<!-- sizes:end -->)/;
if (!marked.test(text)) throw new Error('README.md has no place for the sizes.');
writeFileSync(readme, text.replace(marked, `$1\n\n${table}\n\n$2`));
