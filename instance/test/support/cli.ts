/** Runs the command line as a child process, bundled once per test file the way the published one is. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import type { InstanceAddresses } from '../../src/index.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const BUNDLE = resolve(ROOT, `test/output/cli-${process.pid}`);

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** What a finished command left behind. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running server. */
export interface RunningCli {
  readonly addresses: InstanceAddresses;
  readonly pid: number;
  stderr(): string;
  stop(signal: NodeJS.Signals): Promise<Finished>;
}

let bundled: Promise<string> | null = null;

/** Runs a command to its end. */
export async function runCli(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  return track(await launch(args, env)).finished;
}

/** Starts a server and waits until it says that it is ready. */
export async function startCli(
  args: readonly string[],
  { json = true, env = {} }: { json?: boolean; env?: Record<string, string> } = {},
): Promise<RunningCli> {
  const child = await launch(args, env);
  const tracked = track(child);
  const failed = tracked.finished.then(({ stderr }) => Promise.reject(new Error(stderr)));
  const line = await Promise.race([tracked.firstLine, failed]);
  return {
    // The line is what the command promises to print; a test of its own compares the names.
    addresses: (json ? JSON.parse(line) : {}) as InstanceAddresses,
    pid: child.pid ?? 0,
    stderr: () => tracked.read().stderr,
    stop(signal) {
      child.kill(signal);
      return tracked.finished;
    },
  };
}

async function bundle(): Promise<string> {
  mkdirSync(BUNDLE, { recursive: true });
  process.on('exit', () => rmSync(BUNDLE, { recursive: true, force: true }));
  await build({
    entryPoints: [resolve(ROOT, 'instance/src/cli.ts')],
    outdir: BUNDLE,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { 'clerk-kit/protocol': resolve(ROOT, 'src/protocol/index.ts') },
    logLevel: 'error',
  });
  return resolve(BUNDLE, 'cli.mjs');
}

async function launch(args: readonly string[], env: Record<string, string>): Promise<Child> {
  bundled ??= bundle();
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [await bundled, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function track(child: Child) {
  let stdout = '';
  let stderr = '';
  let announce: (line: string) => void = () => undefined;
  const firstLine = new Promise<string>((done) => {
    announce = done;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (stdout.trim() !== '' && stdout.endsWith('\n')) announce(stdout);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const finished = new Promise<Finished>((done) => {
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return { firstLine, finished, read: () => ({ stdout, stderr }) };
}
