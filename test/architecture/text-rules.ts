/** What a file must say and what it must not contain: purpose, documentation, and the constructs we do without. */
import ts from 'typescript';
import { lineOf, walk, type SourceFile, type Violation } from './source-tree.js';

const MIN_DOCUMENTED = 0.95;
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);
const SUPPRESSION = /@ts-(ignore|nocheck|expect-error)/;
const VAGUE_FOLDER = /(^|\/)(utils?|helpers?|common|misc|lib)\//;

/** Files that do not open with a comment on their purpose. */
export function purposeComments(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => !/^(#![^\n]*\n)?\s*\/[/*]/.test(file.text))
    .map((file) =>
      at(file, 'purpose comment', 1, 'must open with one to four lines on what it is and what it refuses to do'),
    );
}

/** Constructs that the code base does without. */
export function forbiddenConstructs(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => [...forbiddenNodes(file), ...forbiddenText(file)]);
}

/** Casts without a comment that says why they are right. */
export function unexplainedCasts(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => isProduct(file.path))
    .flatMap((file) => {
      const lines = file.text.split('\n');
      const found: Violation[] = [];
      walk(file.ast, (node) => {
        if (!ts.isAsExpression(node) || node.type.getText(file.ast) === 'const') return;
        if (ts.isAsExpression(node.parent)) return;
        const line = file.ast.getLineAndCharacterOfPosition(node.getEnd()).line;
        const around = lines.slice(Math.max(0, lineOf(file, node) - 4), line + 1).join('\n');
        if (!/\/\/|\/\*|\*\//.test(around)) {
          found.push(
            at(file, 'cast', line + 1, 'a cast needs a comment, on its line or just above, that says why it is right'),
          );
        }
      });
      return found;
    });
}

/** Exports without a doc comment, when they are more than one in twenty. */
export function documentedExports(files: readonly SourceFile[]): Violation[] {
  const exported = files
    .filter((file) => isProduct(file.path))
    .flatMap((file) => file.ast.statements.filter(isExported).map((node) => ({ file, node })));
  const bare = exported.filter(({ file, node }) => !isDocumented(file, node));
  if (1 - bare.length / Math.max(1, exported.length) >= MIN_DOCUMENTED) return [];
  return bare.map(({ file, node }) =>
    at(file, 'documented exports', lineOf(file, node), 'an export without a doc comment'),
  );
}

/** Folders whose name says nothing. */
export function folderNames(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => VAGUE_FOLDER.test(file.path))
    .map((file) =>
      at(file, 'folder name', 1, 'utils, helpers, common, misc and lib say nothing: give the folder a real name'),
    );
}

function forbiddenNodes(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  const report = (node: ts.Node, message: string): void => {
    found.push(at(file, 'forbidden construct', lineOf(file, node), message));
  };
  walk(file.ast, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      report(node, '"any" switches checking off; use unknown or the real type');
    if (ts.isEnumDeclaration(node)) report(node, 'no enum; use a const object or a union');
    if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global') {
      report(node, 'no namespace');
    }
    if (ts.isDecorator(node)) report(node, 'no decorators; use static properties');
    if (isDefaultExport(node) && !/\.(config|reporter)\.mjs$/.test(file.path)) report(node, 'no default export');
    if (isConsoleLog(node) && isProduct(file.path)) report(node, 'no console.log');
  });
  return found;
}

function forbiddenText(file: SourceFile): Violation[] {
  return file.text.split('\n').flatMap((text, index) => {
    if (SUPPRESSION.test(text) && !file.path.startsWith('test/')) {
      return [at(file, 'forbidden construct', index + 1, 'no suppressed type errors')];
    }
    if (UNFINISHED.test(text) && /\/\/|\*/.test(text)) {
      return [at(file, 'forbidden construct', index + 1, 'finish it now or open an issue; no reminders in the code')];
    }
    return [];
  });
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return !node.isExportEquals;
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function isConsoleLog(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console' && node.name.text === 'log';
}

function isExported(node: ts.Statement): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
}

function isDocumented(file: SourceFile, node: ts.Node): boolean {
  const leading = file.text.slice(node.getFullStart(), node.getStart(file.ast));
  return leading.includes('/**') || isLaterOverload(node);
}

function isLaterOverload(node: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(node) || !node.name) return false;
  const name = node.name.text;
  const siblings = node.getSourceFile().statements.filter((s) => ts.isFunctionDeclaration(s) && s.name?.text === name);
  return siblings.indexOf(node) > 0;
}

function isProduct(path: string): boolean {
  return /^(src|instance\/(src|portal|dashboard))\//.test(path);
}

function at(file: SourceFile, rule: string, line: number, message: string): Violation {
  return { rule, file: file.path, line, message };
}
