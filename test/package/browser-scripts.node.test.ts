/** The two scripts for pages without a build, as built: classic, and naming only files that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { ensureBuilt } from '../../build/ensure.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

describe('the scripts for pages without a build', () => {
  before(() => ensureBuilt(['kit']));

  for (const name of ['clerk.browser.js', 'ui.browser.js']) {
    it(`${name} is a classic script`, () => {
      const code = readFileSync(resolve(dist, name), 'utf8');

      assert.doesNotThrow(() => new Script(code), 'static import or export');
    });

    it(`${name} loads its lazy parts from files that exist, and announces every file they need`, () => {
      const code = readFileSync(resolve(dist, name), 'utf8');

      const loads = [...code.matchAll(/\((\[[^\]]*\]),\(?\)?\s*=>\s*import\(["'](\.\/browser\/[^"']+)["']\)/g)];
      assert.ok(loads.length > 0, 'loads nothing lazily');
      for (const [, files = '[]', entry = ''] of loads) {
        // The array is written by our own build as JSON; the minifier keeps it an array of string literals.
        const announced = JSON.parse(files.replaceAll("'", '"')) as string[];
        assert.deepEqual(
          announced.filter((file) => !existsSync(resolve(dist, 'browser', file))),
          [],
        );
        assert.ok(announced.includes(entry.replace('./browser/', '')));
        assert.deepEqual(
          announced.filter((file) => staticImports(file).some((needed) => !announced.includes(needed))),
          [],
        );
      }
    });
  }
});

function staticImports(file: string): string[] {
  const code = readFileSync(resolve(dist, 'browser', file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].flatMap(([, name]) => name ?? []);
}
