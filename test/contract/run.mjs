/**
 * The contract with the official clients: installs them into this folder when they are missing or another version, then
 * runs the tests here. They stay out of the repository's own install because they are large.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const root = resolve(folder, '../..');

if (!isInstalled()) {
  console.log('Installing the official clients into test/contract');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (install.status !== 0) throw new Error('Installing the official clients failed; the lines above say why.');
}

const counts = process.env['TEST_COUNTS'];
const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const { status } = spawnSync(
  process.execPath,
  [
    ...['--conditions=source', '--import', 'tsx', '--test', '--test-timeout=120000'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...(counts
      ? ['--test-reporter=./test/support/count-node.reporter.mjs', `--test-reporter-destination=${counts}`]
      : []),
    ...files.sort().map((name) => join('test/contract', name)),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
process.exitCode = status ?? 1;

function isInstalled() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(dependencies).every(([name, version]) => {
    try {
      return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version === version;
    } catch {
      return false;
    }
  });
}
