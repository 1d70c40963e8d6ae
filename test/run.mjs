/**
 * `npm test`: every test against real parts, one summary line at the end: `N passed, M failed[, K skipped]`.
 *
 *   node test/run.mjs              architecture, unit, instance (SQLite and PostgreSQL), browser and end-to-end tests
 *   node test/run.mjs --all        the same and types, lint, format, sizes and the contract with the official clients
 *   node test/run.mjs browser e2e  only the named parts
 *
 * Prevents a green run that ran nothing: a part without a single result, or one that ended without reporting, is a failure.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../.build/ensure.mjs';
import { requireChromium } from './support/chromium.mjs';
import { requirePostgres, startPostgres } from './support/postgres.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const counts = mkdtempSync(join(tmpdir(), 'clerk-kit-counts-'));
const PART_LIMIT = 15 * 60_000;

const nodeTest = (files, env = {}) => ({
  env,
  args: (file) => [
    ...['--conditions=source', '--import', 'tsx', '--test', '--test-timeout=120000'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./test/support/count-node.reporter.mjs', `--test-reporter-destination=${file}`],
    ...files,
  ],
});
const script = (...args) => ({ args: () => args });

/** The parts in the order they run. `only: 'all'` marks those that plain `npm test` leaves out. */
const PARTS = {
  types: { only: 'all', run: () => check(script('test/support/typecheck.mjs')) },
  lint: { only: 'all', run: () => check(script('node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0')) },
  format: {
    only: 'all',
    run: () => check(script('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')),
  },
  architecture: { run: () => tests(nodeTest(['test/architecture.node.test.ts'])) },
  node: { run: () => tests(nodeTest(testFiles('test', isNodeTest))) },
  // Domain and storage tests run on every engine they are given; tests over HTTP run on one engine at a time.
  instance: {
    run: async () => {
      ensureBuilt(['instance', 'portal']); // the hosted pages are served as built
      return tests(nodeTest(testFiles('instance/test', isTest), { DATABASE_URL_TEST: await postgresUrl() }));
    },
  },
  postgres: { run: () => testsOverHttpOnPostgres() },
  browser: { run: () => tests(browserTests()) },
  e2e: { run: () => tests(endToEndTests()) },
  size: { only: 'all', run: () => check(script('test/size/size.mjs')) },
  contract: { only: 'all', run: () => tests(contractTests()) },
};

/** The PostgreSQL of this run, once a part has asked for it. */
let cluster;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await cluster?.then((running) => running?.stop());
    process.exit(130);
  });
}

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for (const name of chosenParts(args)) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
    const result = await attempt(PARTS[name].run);
    for (const key of Object.keys(total)) total[key] += result[key];
    if (result.failed > 0) failures.push(name);
  }
  rmSync(counts, { recursive: true, force: true });
  await cluster?.then((running) => running?.stop());
  if (total.passed + total.failed === 0) total.failed = 1;
  console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '');
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  return total.failed > 0 ? 1 : 0;
}

function chosenParts(args) {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [...names.filter((name) => !(name in PARTS)), ...args.filter((arg) => /^--(?!all$)/.test(arg))];
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}; option: --all`);
    process.exit(2);
  }
  if (names.length > 0) return names;
  return Object.keys(PARTS).filter((name) => args.includes('--all') || PARTS[name].only !== 'all');
}

/** A part that throws (no browser, a failed build) says why and counts as one failure. */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs a command that reports counts into a file of its own. */
async function tests(command) {
  const file = join(counts, `${Date.now()}.json`);
  const code = await start(command.args(file), { ...command.env, TEST_COUNTS: file });
  const result = readCounts(file);
  if (!result) return { passed: 0, failed: 1, skipped: 0 };
  if (result.passed + result.failed + result.skipped === 0) {
    console.error('No test ran.');
    return { ...result, failed: 1 };
  }
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

/** Runs a command that either succeeds or fails as a whole. */
async function check(command) {
  const code = await start(command.args(), {});
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function start(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const timer = setTimeout(() => {
      console.error(`Still running after ${PART_LIMIT / 60_000} minutes: ended.`);
      child.kill('SIGKILL');
    }, PART_LIMIT);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
  });
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error('The runner ended without a result.');
    return undefined;
  }
}

function browserTests() {
  requireChromium();
  return script('node_modules/@web/test-runner/dist/bin.js', '--config', 'web-test-runner.config.mjs');
}

function endToEndTests() {
  requireChromium();
  ensureBuilt();
  return nodeTest(testFiles('test/e2e', isTest));
}

function contractTests() {
  requireChromium();
  return { args: () => ['test/contract/run.mjs'] };
}

/** The address of this run's PostgreSQL, started at the first call; undefined where there is none. */
async function postgresUrl() {
  cluster ??= (async () => {
    const binaries = requirePostgres({ install: Boolean(process.env['CI']) });
    return binaries ? startPostgres(binaries) : undefined;
  })();
  return (await cluster)?.url;
}

async function testsOverHttpOnPostgres() {
  const url = await postgresUrl();
  if (!url) {
    console.log(
      'PostgreSQL is not installed: the instance tests ran on SQLite only. (Debian: apt-get install postgresql)',
    );
    return { passed: 0, failed: 0, skipped: 1 };
  }
  ensureBuilt(['instance', 'portal']);
  const files = testFiles('instance/test', (path) => isTest(path) && startsServer(path));
  return tests(nodeTest(files, { DATABASE_URL_TEST_SERVER: url }));
}

/** Tests that talk to a whole server, which chooses its database by environment. */
function startsServer(path) {
  return readFileSync(join(root, path), 'utf8').includes('startServer(');
}

function isTest(path) {
  return path.endsWith('.test.ts');
}

/** Node tests of `test/`, without the parts that run on their own. */
function isNodeTest(path) {
  return path.endsWith('.node.test.ts') && !/^test\/(architecture\.|e2e\/|contract\/|visual\/)/.test(path);
}

function testFiles(folder, accept) {
  const files = filesBelow(join(root, folder)).map((path) => relative(root, path).replaceAll('\\', '/'));
  const chosen = files.filter(accept).sort();
  if (chosen.length === 0) throw new Error(`No test file below ${folder}.`);
  return chosen;
}

function filesBelow(folder) {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : filesBelow(path);
  });
}
