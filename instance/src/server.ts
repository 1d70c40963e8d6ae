/** Listens on a port: hands requests to the handler, refuses broken ones in the envelope, drains on close. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { ApiError } from './domain/api-error.js';
import { errorsJson } from './http/api-error.js';
import type { RequestHandler } from './http/pipeline.js';

/** A listening server. */
export interface Listener {
  readonly port: number;
  /** Lets requests in flight finish, at most `graceMs`, and takes no new ones. */
  close(graceMs?: number): Promise<void>;
}

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
const DEFAULT_GRACE_MS = 10_000;

/** Where to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /**
   * The process does nothing else, so the adapter may replace the global `Request` and `Response` by its lighter ones,
   * which nearly halves the cost of an answer. A library must not do that to the program it lives in.
   */
  readonly ownsProcess?: boolean;
}

/** Starts listening; rejects when the port is taken or not allowed. */
export async function listen(
  handler: RequestHandler,
  { host, port, ownsProcess = false }: ListenOptions,
): Promise<Listener> {
  const listener = getRequestListener(
    // The adapter passes Node's own objects for HTTP/1 servers such as this one.
    (request, env) => handler(request, { remoteAddress: (env as HttpBindings).incoming.socket.remoteAddress ?? '' }),
    { overrideGlobalObjects: ownsProcess, errorHandler: () => refuse() },
  );
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, (...args) => {
    void listener(...args);
  });
  server.on('clientError', (_error, socket: Socket) => refuseSocket(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  // Listening on TCP, so the address is an object, not a pipe's name.
  const { port: actual } = server.address() as AddressInfo;
  return { port: actual, close: (graceMs = DEFAULT_GRACE_MS) => drain(server, graceMs) };
}

async function drain(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}

function refusal(): { status: number; body: string } {
  const error = new ApiError('bad_request', { longMessage: 'The request is not valid HTTP.' });
  return { status: error.status, body: JSON.stringify(errorsJson(error, '')) };
}

function refuse(): Response {
  const { status, body } = refusal();
  return new Response(body, { status, headers: { 'Content-Type': 'application/json' } });
}

/** Requests that Node cannot parse never become a `Request`; the answer is written by hand. */
function refuseSocket(socket: Socket): void {
  if (!socket.writable) return;
  const { body } = refusal();
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}
