/**
 * Time until the sign-in form can be typed into, against a page with nothing but lit, xstate and ky, in one run: cold cache,
 * brotli, interleaved rounds, plain, with a CPU four times slower, and over a slow network.
 */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { ensureBuilt } from '../../.build/ensure.mjs';
import { launchBrowser } from '../support/browser.mjs';
import { startTestInstance } from '../support/local-instance.mjs';
import { bundleApplication } from '../size/measure.mjs';
import { servePages } from '../support/page-server.mjs';
import { interleave, median } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CONDITIONS = {
  plain: {},
  'CPU 4x': { cpu: 4 },
  'slow network': { network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 } },
};

/** Measures all pages; resolves one row per condition. */
export async function benchPages({ rounds = 7 } = {}) {
  ensureBuilt(['kit']);
  const instance = await startTestInstance();
  const server = await servePages(await createPages(instance.addresses()));
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const [condition, throttle] of Object.entries(CONDITIONS)) {
      const visit = (path) => () => timeToForm(browser, server.url + path, throttle);
      const times = await interleave(
        { floor: visit('/floor'), script: visit('/script'), bundle: visit('/bundle') },
        rounds,
      );
      const floor = median(times.floor);
      rows.push({ condition, floor, script: median(times.script) / floor, bundle: median(times.bundle) / floor });
    }
    return rows;
  } finally {
    await browser.close();
    await server.stop();
    await instance.close();
  }
}

async function createPages({ publishableKey, url }) {
  const floor = await bundleApplication(readFileSync(resolve(root, 'test/bench/floor.js'), 'utf8'));
  const bundle = await bundleApplication(`import { Clerk } from 'clerk-kit'; import 'clerk-kit/elements/sign-in';
    const clerk = new Clerk(${JSON.stringify(publishableKey)});
    document.querySelector('clerk-sign-in').clerk = clerk;
    void clerk.load();`);
  const page = (head, body) =>
    `<!doctype html><title>Bench</title><meta name="instance" content="${url}">${head}<body>${body}`;
  const pages = {
    '/floor': page('<script type="module" src="/bundles/floor/application.js"></script>', '<floor-form></floor-form>'),
    '/bundle': page(
      '<script type="module" src="/bundles/kit/application.js"></script>',
      '<clerk-sign-in></clerk-sign-in>',
    ),
    '/script': page(
      `<script async src="/dist/clerk.browser.js" data-clerk-publishable-key="${publishableKey}"></script>`,
      '<clerk-sign-in></clerk-sign-in>',
    ),
  };
  const bundles = { '/bundles/floor/': floor, '/bundles/kit/': bundle };
  return (_request, { pathname }) => {
    if (pages[pathname]) return { body: pages[pathname] };
    const [prefix, files] = Object.entries(bundles).find(([start]) => pathname.startsWith(start)) ?? [];
    if (prefix) return compressed(pathname, files[pathname.slice(prefix.length)]?.code);
    if (pathname.startsWith('/dist/')) return compressed(pathname, readFileSync(resolve(root, `.${pathname}`)));
    return undefined;
  };
}

const cache = new Map();

function compressed(path, content) {
  if (!content) return undefined;
  if (!cache.has(path)) cache.set(path, brotliCompressSync(content));
  const type = extname(path) === '.css' ? 'text/css' : 'text/javascript';
  return { body: cache.get(path), type, headers: { 'Content-Encoding': 'br' } };
}

/** Milliseconds from navigation until the identifier field is there and can be typed into. */
async function timeToForm(browser, url, { cpu, network }) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network);
    }
    await page.addInitScript(() => {
      const look = () => {
        const input = document.querySelector('input[name="identifier"]');
        if (input && !input.disabled && input.checkVisibility()) window.formReadyAt = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(url, { waitUntil: 'commit' });
    return await page
      .waitForFunction(() => window.formReadyAt, undefined, { timeout: 60_000 })
      .then((value) => value.jsonValue());
  } finally {
    await context.close();
  }
}
