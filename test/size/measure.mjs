/** Measures what a page downloads for one way of using the kit: bytes of the built package, minified, by brotli. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

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

/** What esbuild makes of an application's import; only what loads at once, unless `lazy`. */
async function measureBundle({ code, lazy = false }) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: resolve(root, 'none'),
    write: false,
    metafile: true,
    conditions: ['production'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const outputs = metafile.outputs;
  const [entry] = Object.entries(outputs).find(([, output]) => output.entryPoint === '<stdin>');
  const wanted = lazy ? Object.keys(outputs) : [...closure(outputs, entry)];
  return wanted.map((file) => {
    const { contents } = outputFiles.find(({ path }) => path === resolve(root, file));
    return { file: file.replace('none/', ''), bytes: compressed(contents) };
  });
}

function closure(outputs, file, seen = new Set()) {
  if (seen.has(file) || !outputs[file]) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file].imports) if (kind !== 'dynamic-import') closure(outputs, path, seen);
  return seen;
}

function compressed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
