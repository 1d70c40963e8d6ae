/**
 * The instance as it is shipped: time from start to the first answer on an existing database, memory at rest, and its two
 * busiest requests against servers that do only what cannot be avoided, in the same run.
 */
import { spawn } from 'node:child_process';
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../.build/ensure.mjs';
import { median, throughput } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Measures the built command line program. */
export async function benchInstance({ rounds = 5 } = {}) {
  ensureBuilt(['instance']);
  const data = mkdtempSync(join(tmpdir(), 'clerk-kit-bench-'));
  try {
    await (await startProgram(data)).stop();
    const starts = [];
    for (let round = 0; round < rounds; round += 1) {
      const program = await startProgram(data);
      starts.push(program.milliseconds);
      await program.stop();
    }
    const program = await startProgram(data);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const memory = residentMegabytes(program.pid);
    const ratios = await compareRequests(program.addresses);
    await program.stop();
    return { coldStartMs: median(starts), memoryMegabytes: memory, ...ratios };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Starts the program on a free port and waits for its first answer. */
async function startProgram(data) {
  const begin = performance.now();
  const args = [
    resolve(root, 'instance/dist/cli.js'),
    'start',
    '--port',
    '0',
    '--data',
    data,
    '--rate-limits',
    'off',
    '--json',
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text)));
    child.once('exit', (code) => reject(new Error(`The instance ended with ${code} before it was ready.`)));
  });
  const addresses = JSON.parse(line);
  await (await fetch(`${addresses.url}/v1/health`)).arrayBuffer();
  return {
    addresses,
    pid: child.pid,
    milliseconds: performance.now() - begin,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

async function compareRequests({ url, publishableKey }) {
  const session = await signUp(url, publishableKey);
  const client = await (await fetch(`${url}/v1/client?${session.query}`)).text();
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const bare = await serve(() => client);
  const signer = await serve(() => JSON.stringify({ object: 'token', jwt: sign(key) }));
  const get = (address) => async () => void (await (await fetch(address)).arrayBuffer());
  const post = (address) => async () => void (await (await fetch(address, { method: 'POST' })).arrayBuffer());
  try {
    const [reads, bareReads] = [
      await throughput(get(`${url}/v1/client?${session.query}`)),
      await throughput(get(bare.url)),
    ];
    const mint = `${url}/v1/client/sessions/${session.id}/tokens?${session.query}`;
    const [mints, rawSigns] = [await throughput(post(mint)), await throughput(post(signer.url))];
    return {
      tokensPerSecond: mints,
      tokenRatio: mints / rawSigns,
      clientsPerSecond: reads,
      clientRatio: reads / bareReads,
    };
  } finally {
    bare.stop();
    signer.stop();
  }
}

/** A user by test address, so that no message has to be read. */
async function signUp(url, publishableKey) {
  const post = async (path, query, form = {}) => {
    const response = await fetch(`${url}${path}?${query}`, { method: 'POST', body: new URLSearchParams(form) });
    const body = await response.json();
    if (!response.ok)
      throw new Error(`${path} answered ${response.status}: ${JSON.stringify(body)} (${publishableKey})`);
    return body;
  };
  const { id } = await post('/v1/dev_browser', '');
  const query = new URLSearchParams({ __clerk_db_jwt: id }).toString();
  const address = `bench-${randomBytes(4).toString('hex')}+clerk_test@example.com`;
  const password = randomBytes(12).toString('base64url');
  const { response: created } = await post('/v1/client/sign_ups', query, { email_address: address, password });
  await post(`/v1/client/sign_ups/${created.id}/prepare_verification`, query, { strategy: 'email_code' });
  const proof = { strategy: 'email_code', code: '424242' };
  const { response } = await post(`/v1/client/sign_ups/${created.id}/attempt_verification`, query, proof);
  return { id: response.created_session_id, query };
}

function sign(key) {
  const now = Math.floor(Date.now() / 1000);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'user_bench', iat: now, exp: now + 60 })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

async function serve(answer) {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
