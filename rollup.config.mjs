/**
 * Builds everything that is published or served:
 * - `dist/` the package, one file per module, so that bundlers can leave out what a page does not use and `sideEffects` can
 *   name exactly the files that define tags; lit, xstate and ky stay imports.
 * - `dist/clerk.browser.js`, `dist/ui.browser.js` for pages without a build, with what they load lazily in `dist/browser/`.
 * - `instance/dist/` the local instance for Node; its dependencies stay imports, the protocol is inside.
 * - `demo/dist/` the scripts of the demo pages.
 * Declarations come from `tsc` (npm run build:types), because types are stripped file by file here.
 */
import { existsSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { groupChunks, lazyModules, loadChunks, recordChunks } from './.build/browser-scripts.mjs';
import { moduleInput } from './.build/entries.mjs';
import { minifyTemplates } from './.build/minify-templates.mjs';

const conditions = ['source', 'production', 'default'];
const esbuildOptions = { target: 'es2022', tsconfig: 'tsconfig.json' };
const fromSource = [nodeResolve({ exportConditions: conditions }), esbuild(esbuildOptions), minifyTemplates()];
const minified = terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } });

const kit = {
  input: moduleInput(),
  external: /^(lit|xstate|ky)(\/|$)/,
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
  },
  plugins: [cleaned('dist'), ...fromSource],
};

const instance = {
  input: { index: 'instance/src/index.ts', cli: 'instance/src/cli.ts' },
  external: (id) => /^[^./]/.test(id) && !/^clerk-kit(\/|$)/.test(id),
  output: { dir: 'instance/dist', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js', sourcemap: true },
  plugins: [cleaned('instance/dist'), nodeResolve({ exportConditions: conditions }), esbuild(esbuildOptions)],
};

/** The Account Portal: its scripts for browsers, and the renderer of its pages for the server. */
const portal = [
  {
    input: { portal: 'instance/portal/portal.ts' },
    output: {
      dir: 'instance/dist/portal/files',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      hoistTransitiveImports: false,
    },
    plugins: [cleaned('instance/dist/portal'), ...fromSource, minified],
  },
  {
    input: { render: 'instance/portal/render.ts' },
    output: { dir: 'instance/dist/portal', format: 'es', inlineDynamicImports: true },
    plugins: fromSource,
  },
];

const demo = {
  input: { demo: 'demo/src/demo.ts', 'custom-flow': 'demo/src/custom-flow.ts' },
  output: { dir: 'demo/dist', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
  plugins: [cleaned('demo/dist'), ...fromSource, minified],
};

/** What pages need together: the Clerk object, a form's first view, a flow, the small control tags. */
const PAGE_GROUPS = {
  clerk: ['src/browser/page-clerk.ts'],
  form: ['src/elements/sign-in/define.ts', 'src/elements/sign-up/define.ts'],
  flow: ['src/flows/sign-in/create-sign-in-flow.ts', 'src/flows/sign-up/create-sign-up-flow.ts'],
  control: ['src/elements/show/define.ts'],
};

/** Libraries that get a file of their own. */
const LIBRARIES = { lit: /node_modules\/(lit|lit-html|lit-element|@lit)\//, xstate: /node_modules\/xstate\// };

/** The builds of the scripts for pages without a build: the lazy modules first, then the scripts that name their files. */
async function browserScripts() {
  const scripts = { 'clerk.browser': 'src/browser/clerk.ts', 'ui.browser': 'src/browser/ui.ts' };
  const lazy = await lazyModules(Object.values(scripts), fromSource);
  const chunks = new Map();
  const modules = {
    input: lazy,
    // Nobody imports these files by name, so an entry may export more than its source does; that saves a file per entry.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist/browser',
      format: 'es',
      entryFileNames: ({ facadeModuleId }) => `${nameOf(facadeModuleId)}-[hash].js`,
      chunkFileNames: '[name]-[hash].js',
      hoistTransitiveImports: false,
      manualChunks: groupChunks(PAGE_GROUPS, LIBRARIES),
      onlyExplicitManualChunks: true,
    },
    plugins: [...fromSource, minified, recordChunks(chunks, import.meta.dirname)],
  };
  const classic = Object.entries(scripts).map(([name, input]) => ({
    input: { [name]: input },
    preserveEntrySignatures: false,
    output: { dir: 'dist', format: 'es', entryFileNames: '[name].js' },
    plugins: [...fromSource, loadChunks(chunks, 'browser'), minified],
  }));
  return [...(lazy.length > 0 ? [modules] : []), ...classic];
}

/** `src/elements/sign-in/define.ts` → `sign-in`, `src/machines/token/index.ts` → `token`. */
function nameOf(path) {
  const parts = path.replace(/\.ts$/, '').split('/');
  const last = parts.pop();
  return last === 'define' || last === 'index' ? parts.pop() : last;
}

/** Empties a folder before it is written, so that no file of an earlier build survives. */
function cleaned(folder) {
  return { name: 'cleaned', buildStart: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `--configOnly kit|instance|portal|demo` builds one part. */
export default async function config(commandLine) {
  const only = commandLine['configOnly'];
  delete commandLine['configOnly'];
  const parts = {
    kit: async () => [kit, ...(await browserScripts())],
    instance: () => [instance],
    portal: () => portal,
    demo: () => [demo],
  };
  const chosen = only ? [parts[only]] : Object.values(parts);
  const builds = (await Promise.all(chosen.map((part) => part()))).flat();
  return builds.filter((build) => Object.values(build.input).some((file) => existsSync(file)));
}
