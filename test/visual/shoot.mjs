/**
 * Builds the workbench, serves it on the loopback and takes pictures of it: `node test/visual/shoot.mjs OUT [name…]`.
 * Reports console errors and policy violations; a picture shows the mistakes that no assertion is written for.
 */
import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { requireChromium } from '../support/chromium.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? '/tmp/workbench';
const only = process.argv.slice(3);
const built = join(out, 'site');
await mkdir(built, { recursive: true });

await build({
  entryPoints: [join(here, 'workbench.ts')],
  outdir: built,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  external: ['/locales/*'],
  conditions: ['source', 'production'],
});
await build({
  entryPoints: [join(here, '../../src/i18n/locales/*.ts')],
  outdir: join(built, 'locales'),
  format: 'esm',
  logLevel: 'silent',
}).catch(() => undefined);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const name = path === '/' ? 'index.html' : path.slice(1);
  const from = extname(name) === '.js' ? built : here;
  try {
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' });
    response.end(await readFile(join(from, name)));
  } catch {
    response.end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}/`;

const SHOTS = {
  wide: { query: '' },
  dark: { query: '?dark' },
  rtl: { query: '?lang=ar', dir: 'rtl' },
  german: { query: '?lang=de' },
  japanese: { query: '?lang=ja' },
  menus: { query: '?scenes=user-menu,menu,toast', clicks: ['.cl-userButtonTrigger'] },
  menu: { query: '?scenes=user-menu,menu,toast', clicks: ['.cl-menuButton'] },
  'menus-rtl-dark': {
    query: '?scenes=user-menu,menu,toast&lang=ar&dark',
    dir: 'rtl',
    clicks: ['.cl-userButtonTrigger'],
  },
  dialog: { query: '?scenes=dialog,toast', clicks: ['clk-scene[name=toast] button', 'clk-scene[name=dialog] button'] },
  narrow: { query: '?scenes=start-icons,password-error,code-error,sign-up,methods', width: 320 },
  touch: { query: '?scenes=start-social,password,code', width: 390, touch: true },
  forced: { query: '?scenes=start-social,password-error,code,methods', forcedColors: 'active' },
  themed: {
    query: `?scenes=start-social,password-error,code&appearance=${encodeURIComponent(
      JSON.stringify({ variables: { colorPrimary: '#7c3aed', borderRadius: '0.75rem', fontFamily: 'Georgia, serif' } }),
    )}`,
  },
};

const args = ['--no-sandbox', '--disable-gpu'];
// Headless Chromium has no coarse pointer of its own; this makes `(pointer: coarse)` true.
const coarse = '--blink-settings=primaryPointerType=2,availablePointerTypes=2';
const launch = (touch) =>
  chromium.launch({ executablePath: requireChromium(), args: touch ? [...args, coarse] : args });
for (const [name, shot] of Object.entries(SHOTS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const browser = await launch(shot.touch);
  const context = await browser.newContext({
    viewport: { width: shot.width ?? 1380, height: 800 },
    hasTouch: shot.touch ?? false,
    isMobile: shot.touch ?? false,
    forcedColors: shot.forcedColors ?? 'none',
  });
  const page = await context.newPage();
  page.on('console', (message) => console.log(name, message.type(), message.text()));
  page.on('pageerror', (error) => console.log(name, 'error', error.message));
  await page.goto(base + shot.query);
  await page.waitForSelector('body[data-ready]');
  if (shot.dir) await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), shot.dir);
  for (const selector of shot.clicks ?? []) await page.click(selector);
  if (shot.clicks) await page.waitForTimeout(300);
  await page
    .locator('input[name="code"]')
    .first()
    .focus({ timeout: 300 })
    .catch(() => undefined);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  await browser.close();
}
server.close();
