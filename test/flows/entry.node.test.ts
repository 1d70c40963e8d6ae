/** The entries of flows and machines: they load without a page, and bring along nothing that draws or sends. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** Files that end up in a bundle of an entry. */
async function filesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    ...{ entryPoints: [resolve(root, entry)], bundle: true, write: false, metafile: true, format: 'esm' },
    ...{ conditions: ['source', 'module'], logLevel: 'silent', absWorkingDir: root },
  });
  return Object.keys(metafile.inputs);
}

for (const entry of ['src/flows/index.ts', 'src/machines/index.ts']) {
  describe(entry, () => {
    it('loads in plain Node, without a page', async () => {
      assert.equal(typeof document, 'undefined');

      const module = (await import(resolve(root, entry))) as object;

      assert.ok(Object.keys(module).length > 3);
    });

    it('brings no Lit, no ky, and nothing of the kit that draws or sends', async () => {
      const files = await filesOf(entry);
      const packages = new Set(files.flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []));
      const folders = new Set(files.flatMap((file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? []));

      assert.deepEqual([...packages], ['xstate']);
      assert.deepEqual(
        [...folders].filter((folder) => !['flows', 'machines', 'protocol', 'transport'].includes(folder)),
        [],
      );
      assert.deepEqual(
        files.filter((file) => file.startsWith('src/transport/')).filter((file) => !/errors|guards/.test(file)),
        [],
      );
    });
  });
}
