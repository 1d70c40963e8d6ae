/** Runs the command line as a child process, from the sources. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { resolve } from 'node:path';
import type { InstanceAddresses } from '../../src/index.js';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');

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

/** Runs a command to its end. */
export function runCli(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  return track(launch(args, env)).finished;
}

/** Starts a server and waits until it says that it is ready. */
export async function startCli(args: readonly string[], { json = true, env = {} } = {}): Promise<RunningCli> {
  const child = launch(args, env);
  const tracked = track(child);
  const line = await Promise.race([
    tracked.firstLine,
    tracked.finished.then(({ stderr }) => Promise.reject(new Error(stderr))),
  ]);
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

function launch(args: readonly string[], env: Record<string, string>): Child {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, ['--conditions=source', '--import', 'tsx', CLI, ...args], {
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
