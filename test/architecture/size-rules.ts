/** Limits on files and functions. Prevents the thousand-line file that nobody dares to change. */
import ts from 'typescript';
import { lineOf, walk, type SourceFile, type Violation } from './source-tree.js';

const MAX_FUNCTION = 60;
const LONG_FUNCTION = 40;
const MAX_LONG_SHARE = 0.03;

/** Line limits by path; the first match decides. */
const FILE_LIMITS: readonly (readonly [RegExp, number, string])[] = [
  [/\/(locales|migrations|generated)\//, 700, 'data'],
  [/\.(test|node\.test)\.ts$/, 500, 'a test'],
  [/^src\/elements\/[^/]+\/steps\//, 180, 'a step view'],
  [/^src\/elements\/[^/]+\/clerk-[^/]+\.ts$/, 300, 'an element'],
  [/\.connect\.ts$/, 180, 'a connect file'],
  [/^instance\/src\/(routes|serializers)\//, 180, 'a route or serializer'],
  [/^instance\/src\/domain\/[^/]+\//, 180, 'a use case'],
  [/./, 350, 'a file'],
];

/** Files over their limit. */
export function fileSizes(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const lines = file.text.trimEnd().split('\n').length;
    const [, limit, what] = FILE_LIMITS.find(([pattern]) => pattern.test(file.path)) ?? [/./, 350, 'a file'];
    if (lines <= limit) return [];
    return [
      { rule: 'file size', file: file.path, line: 1, message: `${lines} lines; the limit for ${what} is ${limit}` },
    ];
  });
}

/** Functions over sixty lines, and all over forty when they are more than 3 % of all functions. */
export function functionSizes(files: readonly SourceFile[]): Violation[] {
  const functions = files.filter((file) => isProduct(file.path)).flatMap(functionsOf);
  const long = functions.filter((found) => found.lines > LONG_FUNCTION);
  const share = long.length / Math.max(1, functions.length);
  const violations = functions
    .filter((found) => found.lines > MAX_FUNCTION)
    .map((found) => violation(found, MAX_FUNCTION));
  if (share <= MAX_LONG_SHARE || long.length < 2) return violations;
  const shown = `${(share * 100).toFixed(1)} % of all functions have more than ${LONG_FUNCTION} lines (limit 3 %)`;
  return [
    ...violations,
    ...long.map((found) => ({ ...violation(found, LONG_FUNCTION), message: `${shown}; this one: ${found.lines}` })),
  ];
}

interface FoundFunction {
  readonly file: SourceFile;
  readonly node: ts.Node;
  readonly lines: number;
}

function isProduct(path: string): boolean {
  return /^(src|instance\/(src|portal|dashboard))\//.test(path);
}

function violation(found: FoundFunction, limit: number): Violation {
  const message = `a function of ${found.lines} lines; the limit is ${limit}`;
  return { rule: 'function size', file: found.file.path, line: lineOf(found.file, found.node), message };
}

function functionsOf(file: SourceFile): FoundFunction[] {
  const found: FoundFunction[] = [];
  walk(file.ast, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    found.push({ file, node, lines: span(file, node) - exemptLines(file, node) });
  });
  return found;
}

function span(file: SourceFile, node: ts.Node): number {
  const end = file.ast.getLineAndCharacterOfPosition(node.getEnd()).line;
  return end - file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast)).line + 1;
}

/** Templates and machine tables are data inside a function: they count for the file, not for the function. */
function exemptLines(file: SourceFile, root: ts.Node): number {
  let lines = 0;
  const visit = (node: ts.Node): void => {
    if (isExempt(node)) lines += span(file, node) - 1;
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
  return lines;
}

function isExempt(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return true;
  if (!ts.isObjectLiteralExpression(node) || !ts.isCallExpression(node.parent)) return false;
  const callee = node.parent.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  return name === 'setup' || name === 'createMachine';
}
