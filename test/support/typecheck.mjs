/**
 * Type-checks the kit, the instance and the tests, each with its own configuration, with the native compiler. Called by
 * path, because two packages of this repository bring a `tsc`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const compiler = resolve(dirname(createRequire(import.meta.url).resolve('@typescript/native/package.json')), 'bin/tsc');

const failed = [
  'tsconfig.json',
  'instance/tsconfig.json',
  'instance/portal/tsconfig.json',
  'test/tsconfig.json',
].filter((project) => {
  const args = [compiler, '-p', project, ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) console.error(`Type errors in ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
