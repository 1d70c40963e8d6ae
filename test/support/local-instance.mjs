/**
 * Starts the real local instance inside a test process, from its sources, so that tests need no build and can never run
 * against a stale one.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** An esbuild plugin: `clerk-kit/*` means this repository's sources, every other package stays an import. */
export const kitFromSource = {
  name: 'kit-from-source',
  setup(context) {
    context.onResolve({ filter: /^[^./]/ }, async (args) => {
      if (args.kind === 'entry-point' || args.pluginData === 'resolving') return undefined;
      if (!/^clerk-kit(\/|$)/.test(args.path)) return { path: args.path, external: true };
      return context.resolve(args.path, { kind: args.kind, resolveDir: root, pluginData: 'resolving' });
    });
  },
};

/** Bundles `instance/src/index.ts` and imports the result. */
export async function importInstance() {
  const outfile = resolve(root, `test/output/instance-${process.pid}-${Date.now()}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [resolve(root, 'instance/src/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    conditions: ['source'],
    plugins: [kitFromSource],
    logLevel: 'silent',
  }).catch(({ errors = [], message }) => {
    const [first] = errors;
    throw new Error(`The instance does not build: ${first ? `${first.location?.file}: ${first.text}` : message}`);
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

/** A listening instance in memory with a cheap hash and, unless asked for, no rate limits. */
export async function startTestInstance(options = {}) {
  const { createLocalInstance } = await importInstance();
  const instance = await createLocalInstance({ inMemory: true, hashCost: 'fast', rateLimits: false, ...options });
  await instance.listen(0);
  return instance;
}
