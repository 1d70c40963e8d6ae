/** Builds the workbench and serves it on the loopback under the strictest policy that the kit promises to work with. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { servePages } from '../support/page-server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const locales = join(here, '../../src/i18n/locales');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Builds into `folder` and serves it; resolves the address and how to stop. */
export async function serveWorkbench(folder) {
  const common = { bundle: true, splitting: true, format: 'esm', target: 'es2022', outdir: folder };
  const entryPoints = [join(here, 'workbench.ts')];
  await build({ ...common, entryPoints, external: ['/locales/*'], conditions: ['source', 'production'] });
  const languages = readdirSync(locales).map((name) => join(locales, name));
  await build({ ...common, entryPoints: languages, outdir: join(folder, 'locales') });
  return servePages((_request, { pathname }) => {
    const headers = { 'Content-Security-Policy': POLICY };
    if (pathname === '/') return { file: join(here, 'index.html'), headers };
    if (pathname === '/page.css') return { file: join(here, 'page.css'), headers };
    return /^\/[\w/.-]+\.js$/.test(pathname) ? { file: join(folder, pathname), headers } : undefined;
  });
}
