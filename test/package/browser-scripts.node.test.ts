/** The two scripts for pages without a build, as built: classic, and naming only files that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { ensureBuilt } from '../../.build/ensure.mjs';

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

      const loads = readLoads(code);
      assert.ok(loads.length > 0, 'loads nothing lazily');
      for (const { entry, announced } of loads) {
        assert.deepEqual(
          announced.filter((file) => !existsSync(resolve(dist, 'browser', file))),
          [],
        );
        assert.ok(announced.includes(entry), `${entry} is not announced`);
        assert.deepEqual(
          announced.filter((file) => staticImports(file).some((needed) => !announced.includes(needed))),
          [],
        );
      }
    });
  }
});

/** The lazy loads of a script: a table of file names, and for each `import()` the indices of what it needs. */
function readLoads(code: string): { readonly entry: string; readonly announced: readonly string[] }[] {
  const table = /\[("[\w.-]+\.js"(?:,"[\w.-]+\.js")*)\]/.exec(code)?.[1]?.split(',') ?? [];
  const files = table.map((quoted) => quoted.slice(1, -1));
  return [...code.matchAll(/\[([\d,]+)\],\(?\)?\s*=>\s*import\("\.\/browser\/([^"]+)"\)/g)].map(
    ([, indices = '', entry = '']) => ({
      entry,
      announced: indices.split(',').map((index) => files[Number(index)] ?? ''),
    }),
  );
}

function staticImports(file: string): string[] {
  const code = readFileSync(resolve(dist, 'browser', file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].flatMap(([, name]) => name ?? []);
}
