/**
 * The two scripts for pages without a build. Official SDKs add them as classic scripts, so they may hold no static import;
 * what they load lazily is a separate set of ES modules. Each lazy load announces all files it will need at once, so that
 * a tag costs one round trip and not one per level of imports.
 */
import { relative } from 'node:path';
import { rollup } from 'rollup';

const CHUNK = 'clerk-kit-chunk:';

/** Everything that the given files load by `import()`, at any depth of static imports: the entries of the module set. */
export async function lazyModules(input, plugins) {
  const found = new Set();
  const collector = {
    name: 'collect-lazy-modules',
    moduleParsed(info) {
      for (const id of info.dynamicallyImportedIds) found.add(id);
    },
    async resolveDynamicImport(specifier, importer) {
      const resolved = typeof specifier === 'string' ? await this.resolve(specifier, importer) : null;
      // External here, so that the walk stops: what a lazy module loads lazily is the module set's own affair.
      return resolved ? { id: resolved.id, external: 'absolute' } : null;
    },
  };
  const bundle = await rollup({ input, plugins: [collector, ...plugins], onwarn: () => {} });
  await bundle.close();
  return [...found].sort();
}

/**
 * Remembers, when the module set is written, each lazy module's file and the files that it imports statically. The same goes
 * into `modules.json` beside them, for servers that announce files by themselves and for `npm run size`.
 */
export function recordChunks(chunks, root) {
  return {
    name: 'record-chunks',
    generateBundle(_options, bundle) {
      const closure = (file, seen = new Set()) => {
        if (seen.has(file) || bundle[file]?.type !== 'chunk') return seen;
        seen.add(file);
        for (const imported of bundle[file].imports) closure(imported, seen);
        return seen;
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId) {
          chunks.set(chunk.facadeModuleId, { file: chunk.fileName, needs: [...closure(chunk.fileName)] });
        }
      }
      const named = [...chunks].map(([id, found]) => [relative(root, id).replaceAll('\\', '/'), found]).sort();
      const source = `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'modules.json', source });
    },
  };
}

/** Turns the `import()`s of a classic script into loads from the recorded module set, all files announced first. */
export function loadChunks(chunks, folder) {
  return {
    name: 'load-chunks',
    async resolveDynamicImport(specifier, importer) {
      const resolved = typeof specifier === 'string' ? await this.resolve(specifier, importer) : null;
      if (!resolved || !chunks.has(resolved.id)) this.error(`${importer} loads ${specifier}, which was not built`);
      return { id: CHUNK + resolved.id, external: true };
    },
    renderChunk(code) {
      const files = [];
      const indexOf = (file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1);
      const loads = code.replace(/import\((['"])clerk-kit-chunk:(.+?)\1\)/g, (_match, _quote, id) => {
        const { file, needs } = chunks.get(id);
        const own = JSON.stringify(`./${folder}/${file}`);
        return `__clerkKitLoad([${needs.map(indexOf).join()}], () => import(${own}))`;
      });
      const table = files.length > 0 ? loader(folder, files) : '';
      // The function scope keeps every name out of the page, and lets the script be added twice without an error.
      return { code: `(() => {\n${table}${loads}\n})();\n`, map: null };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (/^(import|export)\b(?!\s*\()/m.test(chunk.code)) this.error(`${chunk.fileName} is not a classic script`);
      }
    },
  };
}

/** Announces files by `modulepreload`, relative to the script's own address, each once; then loads. */
function loader(folder, files) {
  return `const __clerkKitHere = document.currentScript?.src;
const __clerkKitFiles = ${JSON.stringify(files)};
const __clerkKitLoad = (wanted, load) => {
  for (const index of __clerkKitHere ? wanted : []) {
    const file = __clerkKitFiles[index];
    __clerkKitFiles[index] = '';
    if (!file) continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL('${folder}/' + file, __clerkKitHere).href;
    document.head.append(link);
  }
  return load();
};
`;
}

/**
 * Puts modules that a page always needs together into one file each, because every file costs a request and compresses
 * worse alone. `groups` maps a name to entry modules. What all entries of one group need, and no other group does, becomes
 * the file of that name; what several groups share becomes `shared`, or `shared-<first>` where the first group has a part
 * in it, so that the first group loads nothing of the others. What they need of a library in `vendor` becomes that
 * library's file. Everything else stays where rollup puts it.
 */
export function groupChunks(groups, vendor) {
  const [first] = Object.keys(groups);
  let members;
  return (id, { getModuleInfo, getModuleIds }) => {
    members ??= closuresOf(groups, [...getModuleIds()], getModuleInfo);
    const users = members.filter(({ closures }) => closures.some((closure) => closure.has(id))).map(({ name }) => name);
    const needed = members.some(({ closures }) => closures.every((closure) => closure.has(id)));
    if (!needed) return undefined;
    const [library] = Object.entries(vendor).find(([, pattern]) => pattern.test(id)) ?? [];
    if (library) return library;
    if (users.length === 1) return users[0];
    return users.includes(first) ? `shared-${first}` : 'shared';
  };
}

/** For every group, what each of its entries needs statically. */
function closuresOf(groups, ids, getModuleInfo) {
  return Object.entries(groups).map(([name, endings]) => ({
    name,
    closures: endings.map((ending) => {
      const entry = ids.find((id) => id.endsWith(ending));
      if (!entry) throw new Error(`The build has no module ${ending}; rollup.config.mjs names it.`);
      return staticClosure(entry, getModuleInfo);
    }),
  }));
}

function staticClosure(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of getModuleInfo(id)?.importedIds ?? []) staticClosure(imported, getModuleInfo, seen);
  return seen;
}
