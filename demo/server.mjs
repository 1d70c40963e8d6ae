/**
 * Serves the demo on an origin of its own, as a real application would be, under the strictest content security policy
 * that the kit promises to run under. Knows the instance only by its addresses.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** Where files come from, by the first part of their path. */
const FILES = {
  '/clerk-kit/': resolve(folder, '../dist'),
  '/scripts/': resolve(folder, 'dist'),
  '/assets/': resolve(folder, 'assets'),
};

/** Pages by path; the tags route inside their own path, so everything below it is the same page. */
const PAGES = [
  [/^\/$/, 'home', '<clerk-sign-in routing="hash" sign-up-url="/sign-up"></clerk-sign-in>'],
  [/^\/sign-in(\/|$)/, 'home', '<clerk-sign-in routing="path" path="/sign-in" sign-up-url="/sign-up"></clerk-sign-in>'],
  [/^\/sign-up(\/|$)/, 'home', '<clerk-sign-up routing="path" path="/sign-up" sign-in-url="/sign-in"></clerk-sign-up>'],
  [/^\/custom-flow$/, 'custom-flow', ''],
];

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Makes the server; `addresses` are those that the instance prints. */
export function createDemoServer(addresses) {
  const headers = {
    'Content-Security-Policy': policy(new URL(addresses.url).origin),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': 'no-cache',
  };
  return createServer(async (request, response) => {
    try {
      const { status, type, body } = await answer(new URL(request.url ?? '/', 'http://demo'), addresses);
      response.writeHead(status, { ...headers, 'Content-Type': type });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      console.error(error);
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end('The demo failed; see the terminal.');
    }
  });
}

/** Nothing is allowed but our own files and the instance; markup from strings only through Lit. */
function policy(instance) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${instance}`,
    `img-src 'self' data: ${instance}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

async function answer({ pathname }, addresses) {
  const [prefix, root] = Object.entries(FILES).find(([start]) => pathname.startsWith(start)) ?? [];
  if (prefix) return readAsset(root, decodeURIComponent(pathname.slice(prefix.length)));
  const page = PAGES.find(([pattern]) => pattern.test(pathname));
  return page ? renderPage(page[1], page[2], pathname, addresses) : notFound();
}

async function readAsset(root, path) {
  const file = join(root, normalize(`/${path}`));
  const type = TYPES[extname(file)];
  if (!type) return notFound();
  try {
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return notFound();
  }
}

async function renderPage(name, form, pathname, addresses) {
  const values = {
    FORM: form,
    PUBLISHABLE_KEY: escape(addresses.publishableKey),
    INSTANCE_URL: escape(addresses.url),
    OUTBOX_URL: escape(addresses.outboxUrl),
    SIGN_IN_CURRENT: pathname.startsWith('/sign-up') ? 'false' : 'page',
    SIGN_UP_CURRENT: pathname.startsWith('/sign-up') ? 'page' : 'false',
  };
  const template = await readFile(join(folder, 'pages', `${name}.html`), 'utf8');
  const body = template.replace(/%([A-Z_]+)%/g, (text, key) => values[key] ?? text);
  return { status: 200, type: TYPES['.html'], body };
}

function notFound() {
  return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
