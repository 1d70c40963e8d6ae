/**
 * The two scripts for pages without a build. Official SDKs add them as classic scripts, so they may hold no static import;
 * what they load lazily is a separate set of ES modules. Each lazy load announces all files it will need at once, so that
 * a tag costs one round trip and not one per level of imports.
 */
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

/** Remembers, when the module set is written, each lazy module's file and the files that it imports statically. */
export function recordChunks(chunks) {
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
      const loads = code.replace(/import\((['"])clerk-kit-chunk:(.+?)\1\)/g, (_match, _quote, id) => {
        const { file, needs } = chunks.get(id);
        return `__clerkKitLoad(${JSON.stringify(needs)}, () => import(${JSON.stringify(`./${folder}/${file}`)}))`;
      });
      // The function scope keeps every name out of the page, and lets the script be added twice without an error.
      return { code: `(() => {\n${loads === code ? '' : loader(folder)}${loads}\n})();\n`, map: null };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (/^(import|export)\b(?!\s*\()/m.test(chunk.code)) this.error(`${chunk.fileName} is not a classic script`);
      }
    },
  };
}

/** Announces files by `modulepreload`, relative to the script's own address, then loads. */
function loader(folder) {
  return `const __clerkKitHere = document.currentScript?.src;
const __clerkKitLoad = (files, load) => {
  if (__clerkKitHere) {
    for (const file of files) {
      const href = new URL('${folder}/' + file, __clerkKitHere).href;
      if (document.querySelector('link[rel=modulepreload][href="' + href + '"]')) continue;
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = href;
      document.head.append(link);
    }
  }
  return load();
};
`;
}
