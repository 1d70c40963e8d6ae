/**
 * The exports map as a promise: every subpath without a DOM loads in plain Node and does nothing, and no family's code
 * leaks into another's. Prevents the kit that "needs window" on a server, and the headless bundle that carries Lit.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { moduleEntries } from '../../.build/entries.mjs';
import { ensureBuilt } from '../../.build/ensure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const HEADLESS = ['.', './protocol', './machines', './flows'];

describe('the exports of the package', () => {
  before(() => ensureBuilt(['kit']));

  for (const { subpath, file } of moduleEntries()) {
    it(`has a built file for ${subpath}`, () => {
      assert.ok(existsSync(resolve(root, file)), `${file} is missing`);
    });
  }

  for (const subpath of HEADLESS) {
    it(`loads ${subpath} in plain Node without starting anything`, () => {
      const { status, stderr } = importInNode(subpath);

      assert.equal(stderr, '');
      assert.equal(status, 0);
    });

    it(`keeps Lit and elements out of ${subpath}`, async () => {
      const files = await filesOf(subpath);

      assert.deepEqual(
        files.filter((file) =>
          /node_modules\/(lit|lit-html|lit-element|@lit)\/|^src\/(elements|ui|theme)\//.test(file),
        ),
        [],
      );
    });
  }

  it('keeps XState out of the Clerk object', async () => {
    const files = await filesOf('.', 'export { Clerk } from "clerk-kit";');

    assert.deepEqual(
      files.filter((file) => file.includes('node_modules/xstate/')),
      [],
    );
  });

  it('keeps server code and Node modules out of the elements', async () => {
    const files = await filesOf('./elements');

    assert.deepEqual(
      files.filter((file) => /^instance\/|^node:/.test(file)),
      [],
    );
  });
});

/** Imports a built subpath in a process of its own, which must end by itself: no timer, no socket, no output. */
function importInNode(subpath: string): { status: number | null; stderr: string } {
  const specifier = subpath === '.' ? 'clerk-kit' : `clerk-kit/${subpath.slice(2)}`;
  const script = `const loaded = await import(${JSON.stringify(specifier)}); if (!Object.keys(loaded).length) throw new Error('exports nothing');`;
  const args = ['--input-type=module', '--eval', script];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 20_000 });
}

/** The files that end up in a page's first script when it imports a subpath; what loads lazily is left out. */
async function filesOf(subpath: string, code?: string): Promise<string[]> {
  const specifier = subpath === '.' ? 'clerk-kit' : `clerk-kit/${subpath.slice(2)}`;
  const { metafile } = await build({
    stdin: { contents: code ?? `export * from ${JSON.stringify(specifier)};`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'none',
    write: false,
    metafile: true,
    conditions: ['source', 'production'],
    logLevel: 'silent',
  });
  const outputs = Object.entries(metafile.outputs);
  const [entry] = outputs.find(([, output]) => output.entryPoint === '<stdin>') ?? [];
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const imported of metafile.outputs[path]?.imports ?? []) {
      if (imported.kind !== 'dynamic-import' && !imported.external) load(imported.path);
    }
  };
  if (entry) load(entry);
  return [...loaded].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
}
