/** Reads a source tree with the TypeScript parser: every file with its imports resolved, ready for the rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** One broken rule: which, where, and what to do about it. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** How an import survives compilation: as a static import, as `import()`, or not at all. */
export type ImportKind = 'static' | 'dynamic' | 'type';

/** One import, export-from or `import()` of a file. */
export interface Import {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly line: number;
  /** Path from the root of the file it means; undefined for packages. */
  readonly target: string | undefined;
}

/** One parsed file; `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly ast: ts.SourceFile;
  readonly imports: readonly Import[];
}

const SKIPPED = new Set(['node_modules', 'dist', 'output', '.clerk-kit', '.git']);

/** Parses every script below the given folders of a root. */
export function readTree(root: string, folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) => scriptsBelow(join(root, folder)));
  return paths.sort().map((path) => parseFile(root, path));
}

/** The 1-based line of a position or node. */
export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast)).line + 1;
}

/** Calls `visit` for a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function scriptsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : scriptsBelow(path);
    return /\.(ts|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function parseFile(root: string, absolute: string): SourceFile {
  const text = readFileSync(absolute, 'utf8');
  const kind = absolute.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  const ast = ts.createSourceFile(absolute, text, ts.ScriptTarget.ES2022, true, kind);
  const path = relative(root, absolute).replaceAll('\\', '/');
  return { path, text, ast, imports: importsOf(root, absolute, ast) };
}

function importsOf(root: string, absolute: string, ast: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: ImportKind): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = ast.getLineAndCharacterOfPosition(specifier.getStart(ast)).line + 1;
    const target = targetOf(root, absolute, specifier.text);
    found.push({ specifier: specifier.text, kind, line, target });
  };
  walk(ast, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node) ? 'type' : 'static');
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'dynamic');
    }
  });
  return found;
}

/** `import { type X }` is not a type import: verbatimModuleSyntax keeps the module in the output. */
function isTypeImport(node: ts.ImportDeclaration): boolean {
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function targetOf(root: string, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve(dirname(from), specifier);
  const source = from.endsWith('.ts') ? path.replace(/\.js$/, '.ts') : path;
  return relative(root, source).replaceAll('\\', '/');
}
