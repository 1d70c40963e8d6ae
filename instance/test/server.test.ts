/** The listening server: broken HTTP, foreign hosts, closing with requests in flight. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { listen, type Listener } from '../src/server.js';
import { startServer, type TestServer } from './support/server.js';

/** Sends bytes and reads everything that comes back. */
function talk(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.setTimeout(5000, () => socket.destroy());
  });
}

describe('a listening server', () => {
  let server: TestServer;
  let port: number;

  before(async () => {
    server = await startServer();
    port = Number(new URL(await server.instance.listen(0)).port);
  });
  after(() => server.close());

  const broken: [string, string][] = [
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n'],
    [
      'both length and chunks',
      'POST /v1/client HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['an impossible host', 'GET /v1/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ];
  for (const [what, bytes] of broken) {
    it(`answers ${what} with 400 in the envelope`, async () => {
      const answer = await talk(port, bytes);

      assert.match(answer, /^HTTP\/1\.1 400 /);
      assert.match(answer, /\{"errors":\[\{"code":"bad_request"/);
    });
  }

  it('does not care about the Host header', async () => {
    const ask = (host: string): Promise<string> =>
      talk(port, `GET /v1/environment HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

    const answer = await ask('evil.example.org');

    assert.match(answer, /^HTTP\/1\.1 200 /);
    assert.ok(!answer.includes('evil.example.org'));
  });

  it('says nothing about its software', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/health`);

    assert.equal(answer.headers.get('server'), null);
    assert.equal(answer.headers.get('x-powered-by'), null);
  });

  it('uses the port it got in keys and addresses', () => {
    const { url, backendUrl } = server.instance.addresses();

    assert.equal(url, `http://localhost:${port}`);
    assert.equal(backendUrl, `http://localhost:${port}/backend`);
  });
});

describe('production over plain http', () => {
  for (const [publicUrl, warned] of [
    ['http://auth.example.com', true],
    ['https://auth.example.com', false],
    [undefined, false],
  ] as const) {
    it(`is ${warned ? '' : 'not '}warned about at ${publicUrl ?? 'localhost'}`, async () => {
      const server = await startServer({ publicUrl });
      await server.instance.createApplication({ name: 'Live', environmentType: 'production' });

      await server.instance.listen(0);
      await server.close();

      assert.equal(
        server.log.some((line) => line.includes('plain http')),
        warned,
      );
    });
  }
});

describe('closing', () => {
  /** A server whose requests wait until told to go on. */
  async function waiting(): Promise<{ listener: Listener; url: string; started: Promise<void>; finish(): void }> {
    let finish: () => void = () => undefined;
    let begin: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const started = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const handler = async (): Promise<Response> => {
      begin();
      await held;
      return new Response('done');
    };
    const listener = await listen(handler, { host: '127.0.0.1', port: 0 });
    return { listener, url: `http://127.0.0.1:${listener.port}/`, started, finish };
  }

  it('lets a request in flight finish and takes no new one', async () => {
    const { listener, url, started, finish } = await waiting();
    const inFlight = fetch(url);
    await started;

    const closed = listener.close();
    const late = await fetch(url).then(
      () => 'answered',
      () => 'refused',
    );
    finish();

    assert.equal(late, 'refused');
    assert.equal(await (await inFlight).text(), 'done');
    await closed;
  });

  it('does not wait for ever', async () => {
    const { listener, url, started } = await waiting();
    const inFlight = fetch(url).catch(() => 'cut');
    await started;

    await listener.close(50);

    assert.equal(await inFlight, 'cut');
  });
});
