/**
 * The module entries of the package, read from `exports` in package.json, so that the build can never lack a subpath that
 * the package promises.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Every subpath with its source and its built file, patterns expanded: `{ subpath, source, file }`. */
export function moduleEntries() {
  const { exports } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'object' && 'source' in target)
    .flatMap(([subpath, target]) => expand(subpath, target));
}

/** Rollup's `input`: the name of each built file, without `dist/` and extension, with its source. */
export function moduleInput() {
  return Object.fromEntries(
    moduleEntries().map(({ source, file }) => [file.replace(/^\.\/dist\/|\.js$/g, ''), source]),
  );
}

function expand(subpath, { source, default: file }) {
  if (!subpath.includes('*')) return [{ subpath, source, file }];
  const [before, after] = source.split('*');
  const folder = resolve(root, before);
  if (!existsSync(folder)) return [];
  // A pattern stands for files (`locales/*.ts`) or for folders with one file inside (`elements/*/define.ts`).
  const names = readdirSync(folder).flatMap((name) => {
    if (after.startsWith('/')) return existsSync(resolve(folder, name + after)) ? [name] : [];
    return name.endsWith(after) ? [name.slice(0, -after.length)] : [];
  });
  return names.sort().map((name) => ({
    subpath: subpath.replace('*', name),
    source: source.replace('*', name),
    file: file.replace('*', name),
  }));
}
