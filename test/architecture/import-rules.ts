/** Import directions, import cycles and the number of imports. Prevents the knots in which nothing can be understood alone. */
import { INSTANCE_MATRIX, INSTANCE_ROOTS, KIT_MATRIX, TRANSPORT_ERRORS, type LayerRule } from './import-matrix.js';
import type { Import, SourceFile, Violation } from './source-tree.js';

const MAX_IMPORTS = 12;

/** Every import that the matrix forbids. */
export function importDirections(files: readonly SourceFile[]): Violation[] {
  const tags = new Set(files.flatMap((file) => /^src\/elements\/([^/]+)\/define\.ts$/.exec(file.path)?.[1] ?? []));
  return files.flatMap((file) =>
    file.imports.flatMap((entry) => {
      const reason = forbidden(file, entry, tags);
      return reason ? [{ rule: 'import direction', file: file.path, line: entry.line, message: reason }] : [];
    }),
  );
}

/** Files that import each other at load time, one violation for each knot. */
export function importCycles(files: readonly SourceFile[]): Violation[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((entry) => (entry.kind === 'static' && entry.target ? [entry.target] : [])),
    ]),
  );
  return knots(graph).map((knot) => ({
    rule: 'import cycle',
    file: knot[0] ?? '',
    line: 1,
    message: `${knot.join(' → ')} import each other; move what they share into a file of its own`,
  }));
}

/** Files with more than twelve imports that are neither barrels nor composition roots. */
export function importCounts(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const count = new Set(file.imports.map((entry) => entry.specifier)).size;
    if (count <= MAX_IMPORTS || isRoot(file.path)) return [];
    const message = `imports ${count} modules (limit ${MAX_IMPORTS}): split the file by what it does`;
    return [{ rule: 'import count', file: file.path, line: 1, message }];
  });
}

/** Composition roots and barrels, which may import everything. */
function isRoot(path: string): boolean {
  return (
    /^(src|src\/browser|instance\/src)\/[^/]+\.ts$/.test(path) ||
    /(^|\/)(index|all|lazy)\.ts$/.test(path) ||
    // Binds every repository to a connection: the composition root of storage.
    path === 'instance/src/storage/repositories.ts' ||
    !isSource(path)
  );
}

function isSource(path: string): boolean {
  return path.startsWith('src/') || path.startsWith('instance/');
}

function forbidden(file: SourceFile, entry: Import, tags: ReadonlySet<string>): string | undefined {
  if (file.path.startsWith('src/')) return forbiddenInKit(file.path, entry, tags);
  if (file.path.startsWith('instance/src/')) return forbiddenInInstance(file.path, entry);
  if (file.path.startsWith('demo/') && entry.target?.startsWith('src/')) {
    return `imports ${entry.target}: the demo uses the public entries (clerk-kit/…) only`;
  }
  return undefined;
}

function forbiddenInKit(path: string, entry: Import, tags: ReadonlySet<string>): string | undefined {
  const layer = layerOf('src/', path);
  if (layer === undefined) return entry.target && !entry.target.startsWith('src/') ? outside(entry) : undefined;
  const rule = KIT_MATRIX[layer];
  if (!rule) return `src/${layer} has no row in test/architecture/import-matrix.ts`;
  if (entry.target === undefined) return forbiddenPackage(`src/${layer}`, rule, entry);
  const target = layerOf('src/', entry.target);
  if (target === undefined) {
    // Defining a tag is an entry of the package: there, and only there, tags and the Clerk object may meet.
    const isEntry = /^src\/elements\/[^/]+\/define\.ts$/.test(path) && entry.target === 'src/index.ts';
    return isEntry ? undefined : `src/${layer} must not import ${entry.target}`;
  }
  if (layer === 'resources' && target === 'resources' && entry.kind !== 'type') {
    if (entry.target.endsWith('/index.ts') && !path.endsWith('/index.ts')) {
      return 'a resource imports its sibling files, never their barrel';
    }
  }
  if (layer === 'elements' && target === 'elements') return foreignTag(path, entry, tags);
  const allowed =
    rule.layers.includes(target) ||
    (target === 'transport' && rule.layers.includes('transport:errors') && TRANSPORT_ERRORS.test(entry.target)) ||
    (entry.kind === 'type' && (rule.types?.includes(target) || (target === 'transport' && hasTransport(rule))));
  if (allowed) return undefined;
  const hint = rule.types?.includes(target) ? ` at run time ("import type" is allowed)` : '';
  return `src/${layer} must not import ${entry.target}${hint}`;
}

function hasTransport(rule: LayerRule): boolean {
  return rule.layers.includes('transport:errors');
}

/** Tags know each other by tag name: an import would load the other tag before it appears in a page. */
function foreignTag(path: string, entry: Import, tags: ReadonlySet<string>): string | undefined {
  const own = path.split('/')[2];
  const other = entry.target?.split('/')[2];
  const isTable = /^src\/elements\/(all|lazy)\.ts$/.test(path);
  if (entry.kind === 'type' || isTable || own === other || !tags.has(other ?? '')) {
    return undefined;
  }
  return `${path} must use <clerk-${other ?? ''}> by its tag name instead of importing ${entry.target ?? ''}`;
}

function forbiddenInInstance(path: string, entry: Import): string | undefined {
  if (entry.specifier === 'clerk-kit/protocol') return undefined;
  if (/^clerk-kit(\/|$)/.test(entry.specifier)) return `the instance imports clerk-kit/protocol only`;
  if (entry.target && !entry.target.startsWith('instance/src/')) return outside(entry);
  const layer = layerOf('instance/src/', path);
  if (layer === undefined) return undefined;
  const rule = INSTANCE_MATRIX[layer];
  if (!rule) return `instance/src/${layer} has no row in test/architecture/import-matrix.ts`;
  if (entry.target === undefined) return forbiddenPackage(`instance/src/${layer}`, rule, entry);
  const target = layerOf('instance/src/', entry.target);
  if (target === undefined) {
    const isFree = layer !== 'domain' && !INSTANCE_ROOTS.test(entry.target);
    return isFree ? undefined : `instance/src/${layer} must not import ${entry.target}`;
  }
  if (target === layer || rule.layers.includes(target)) return undefined;
  if (entry.kind === 'type' && rule.types?.includes(target)) return undefined;
  const hint = rule.types?.includes(target) ? ` at run time ("import type" is allowed)` : '';
  return `instance/src/${layer} must not import ${entry.target}${hint}`;
}

function forbiddenPackage(layer: string, rule: LayerRule, entry: Import): string | undefined {
  if (entry.specifier.startsWith('node:')) {
    return rule.node || rule.packages?.includes('*') ? undefined : `${layer} must not import ${entry.specifier}`;
  }
  const name = entry.specifier
    .split('/')
    .slice(0, entry.specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const allowed = rule.packages?.includes('*') || rule.packages?.includes(name);
  return allowed ? undefined : `${layer} must not import the package ${entry.specifier}`;
}

function outside(entry: Import): string {
  return `must not import ${entry.target ?? entry.specifier}, which is outside its part of the repository`;
}

function layerOf(prefix: string, path: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const parts = path.slice(prefix.length).split('/');
  return parts.length > 1 ? parts[0] : undefined;
}

/** Strongly connected components of two or more files, or of one file that imports itself (Tarjan's algorithm). */
function knots(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    const own = index.size;
    index.set(path, own);
    let lowest = own;
    stack.push(path);
    for (const next of graph.get(path) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, low.get(next) ?? index.get(next) ?? lowest);
    }
    low.set(path, lowest);
    if (lowest === own) {
      const knot = stack.splice(stack.indexOf(path));
      if (knot.length > 1 || graph.get(path)?.includes(path)) found.push(knot);
    }
    return lowest;
  };
  for (const path of graph.keys()) if (!index.has(path)) visit(path);
  return found;
}
