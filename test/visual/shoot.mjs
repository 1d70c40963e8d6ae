/**
 * Builds the workbench, serves it on the loopback and takes pictures of it: `node test/visual/shoot.mjs OUT [name…]`.
 * Reports console errors and policy violations; a picture shows the mistakes that no assertion is written for.
 */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.mjs';
import { serveWorkbench } from './site.mjs';

const out = process.argv[2] ?? join(tmpdir(), 'workbench');
const only = process.argv.slice(3);
await mkdir(out, { recursive: true });
const site = await serveWorkbench(join(out, 'site'));

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
  brutal: {
    query: `?scenes=start-social,password-error,code&appearance=${encodeURIComponent('{"theme":"neobrutalism"}')}`,
  },
  purple: {
    query: `?scenes=start-social,password-error,code&appearance=${encodeURIComponent('{"theme":"shadesOfPurple"}')}`,
  },
  simple: { query: `?scenes=start-social,password-error,code&appearance=${encodeURIComponent('{"theme":"simple"}')}` },
  themed: {
    query: `?scenes=start-social,password-error,code&appearance=${encodeURIComponent(
      JSON.stringify({ variables: { colorPrimary: '#7c3aed', borderRadius: '0.75rem', fontFamily: 'Georgia, serif' } }),
    )}`,
  },
};

// Headless Chromium has no coarse pointer of its own; this makes `(pointer: coarse)` true.
const coarse = '--blink-settings=primaryPointerType=2,availablePointerTypes=2';

for (const [name, shot] of Object.entries(SHOTS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const browser = await launchBrowser(shot.touch ? [coarse] : []);
  const context = await browser.newContext({
    viewport: { width: shot.width ?? 1380, height: 800 },
    hasTouch: shot.touch ?? false,
    isMobile: shot.touch ?? false,
    forcedColors: shot.forcedColors ?? 'none',
  });
  const page = await context.newPage();
  page.on('console', (message) => console.log(name, message.type(), message.text()));
  page.on('pageerror', (error) => console.log(name, 'error', error.message));
  await page.goto(`${site.url}/${shot.query}`);
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
await site.stop();
