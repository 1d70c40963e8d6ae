/**
 * Builds a part of the repository when it is missing or older than its sources. Prevents `npm start` and the tests of the
 * built package from showing yesterday's code.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const shared = ['package.json', 'package-lock.json', 'rollup.config.mjs', '.build', 'tsconfig.json'];

/** What each part is made of, and the folder that is written. */
const PARTS = {
  kit: { sources: ['src', ...shared], output: 'dist' },
  instance: { sources: ['instance/src', 'src/protocol', ...shared], output: 'instance/dist' },
  portal: { sources: ['instance/portal', 'src', ...shared], output: 'instance/dist/portal' },
  demo: { sources: ['demo/src', 'src', ...shared], output: 'demo/dist' },
};

/** Builds the parts that need it; `report` is told what and how long. Throws when a build fails. */
export function ensureBuilt(parts = Object.keys(PARTS), report = (line) => console.error(line)) {
  if (!parts.some(isStale)) return;
  const release = lock();
  try {
    buildStale(parts, report);
  } finally {
    release();
  }
}

function buildStale(parts, report) {
  for (const part of parts.filter(isStale)) {
    const begin = Date.now();
    report(`Building ${PARTS[part].output}`);
    const rollup = resolve(root, 'node_modules/rollup/dist/bin/rollup');
    const args = [rollup, '-c', 'rollup.config.mjs', '--silent', '--configOnly', part];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`Building ${PARTS[part].output} failed; the lines above say why.`);
    writeFileSync(stamp(part), '');
    report(`Built ${PARTS[part].output} in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  }
}

/** One build at a time: test files that run side by side may find the same part stale. */
function lock() {
  const folder = resolve(root, 'node_modules/.clerk-kit-build');
  for (;;) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'pid'), String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(holderOf(folder)) || isOld(folder)) rmSync(folder, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

/** The process that holds the lock; this one's own id in the instant before the holder has written its. */
function holderOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

/** Whether a lock is from a process that was killed before it could say who it is. */
function isOld(folder) {
  return existsSync(folder) && Date.now() - statSync(folder).mtimeMs > 300_000;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isStale(part) {
  if (!existsSync(stamp(part))) return true;
  const built = statSync(stamp(part)).mtimeMs;
  return PARTS[part].sources.some((path) => newest(join(root, path)) > built);
}

function stamp(part) {
  return join(root, PARTS[part].output, '.built');
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
