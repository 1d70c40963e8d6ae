/** A small server for test pages, on an origin of its own as a real application would be. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Serves what `answer(request, url)` returns: `{ file }`, `{ body, type }`, `{ status, headers }` or undefined for 404.
 * Resolves the address and how to stop.
 */
export async function servePages(answer) {
  const server = createServer((request, response) => {
    respond(request, response, answer).catch((error) => {
      response.writeHead(500).end(String(error?.stack ?? error));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function respond(request, response, answer) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const found = await answer(request, url);
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  const body = found.file ? await readFile(found.file) : (found.body ?? '');
  const type = found.type ?? TYPES[extname(found.file ?? url.pathname)] ?? TYPES['.html'];
  response.writeHead(found.status ?? 200, { 'Content-Type': type, 'Cache-Control': 'no-store', ...found.headers });
  response.end(body);
}
