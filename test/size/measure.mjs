/** Measures what a page downloads for one way of using the kit: bytes of the built package, minified, by brotli. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = resolve(root, 'dist');

/** Files of one entry of the budgets, each `{ file, bytes }`. */
export function measure(entry) {
  return entry.script ? measureScript(entry) : measureBundle(entry);
}

/** The classic script and every file that the named lazy modules need. */
function measureScript({ script, loads }) {
  const modules = JSON.parse(readFileSync(join(dist, 'browser/modules.json'), 'utf8'));
  const needs = loads.flatMap((name) => {
    if (!modules[name]) throw new Error(`${script} does not load ${name}; test/size/budgets.mjs names it.`);
    return modules[name].needs;
  });
  const files = [script, ...[...new Set(needs)].map((file) => join('browser', file))];
  return files.map((file) => ({ file, bytes: compressed(readFileSync(join(dist, file))) }));
}

/** What a bundler makes of an application's import; only what loads at once, unless `lazy`. */
async function measureBundle({ code, lazy = false, without }) {
  const chunks = await bundleApplication(code, without && join(dist, without));
  const [entry] = Object.values(chunks).filter((chunk) => chunk.isEntry);
  const wanted = lazy ? Object.keys(chunks) : [...closure(chunks, entry.fileName)];
  return wanted.map((file) => ({ file, bytes: compressed(chunks[file].code) }));
}

/**
 * Bundles and minifies an application that consists of the given code; resolves its chunks by file name. With rollup,
 * because it follows what is used per entry, as the bundlers of today's frameworks do. `without` stays an import.
 */
export async function bundleApplication(code, without) {
  const application = {
    name: 'application',
    resolveId: (id) => (id === 'application' ? id : null),
    load: (id) => (id === 'application' ? code : null),
  };
  const bundle = await rollup({
    input: 'application',
    external: (id) => id === without,
    plugins: [application, nodeResolve({ rootDir: root, exportConditions: ['production', 'default'] })],
    preserveEntrySignatures: 'allow-extension',
    onwarn: () => {},
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [terser({ module: true, ecma: 2020 })] });
  await bundle.close();
  return Object.fromEntries(output.map((chunk) => [chunk.fileName, chunk]));
}

function closure(chunks, file, seen = new Set()) {
  if (seen.has(file) || !chunks[file]) return seen;
  seen.add(file);
  for (const imported of chunks[file].imports) closure(chunks, imported, seen);
  return seen;
}

function compressed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
