/**
 * Wire names and error codes. Prevents snake_case from seeping through the code base, a server that answers a code the kit
 * has never heard of, and a domain that reads its own clock.
 */
import ts from 'typescript';
import { lineOf, walk, type SourceFile, type Violation } from './source-tree.js';

const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/;

/**
 * Where wire names live. Other people's names are none of ours: database columns, claims of JWT and OAuth, and the keys of
 * Clerk's localization objects.
 */
const WIRE_PLACES =
  /^(src\/(protocol|transport|resources|i18n)\/|instance\/src\/(serializers|storage|tokens|oauth)\/|instance\/src\/http\/(form|api-error)\.ts$)/;

/** snake_case names outside the places that translate them. Values of the protocol (strategies, codes) are words, not names. */
export function wireNames(files: readonly SourceFile[]): Violation[] {
  const words = protocolWords(files);
  return files
    .filter((file) => /^(src|instance\/src)\//.test(file.path) && !WIRE_PLACES.test(file.path))
    .flatMap((file) => snakeNames(file, words));
}

/** Error codes made by the server that the protocol's table does not have. */
export function errorCodes(files: readonly SourceFile[]): Violation[] {
  const table = files.find((file) => file.path === 'src/protocol/error-codes.ts');
  if (!table) return [];
  const known = new Set<string>();
  walk(table.ast, (node) => {
    if (ts.isPropertyAssignment(node)) known.add(node.name.getText(table.ast));
  });
  return files.filter((file) => file.path.startsWith('instance/src/')).flatMap((file) => unknownCodes(file, known));
}

/** Clocks and dice inside the domain, which must get both as arguments. */
export function domainPurity(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => file.path.startsWith('instance/src/domain/'))
    .flatMap((file) => {
      const found: Violation[] = [];
      walk(file.ast, (node) => {
        const isClock =
          (ts.isCallExpression(node) &&
            /^(Date\.now|Math\.random|crypto\.randomUUID)$/.test(node.expression.getText())) ||
          (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length);
        if (!isClock) return;
        const message = 'the domain gets time and chance as arguments (ports), so that tests can set them';
        found.push({ rule: 'domain purity', file: file.path, line: lineOf(file, node), message });
      });
      return found;
    });
}

function protocolWords(files: readonly SourceFile[]): Set<string> {
  const words = new Set<string>();
  for (const file of files) {
    if (!file.path.startsWith('src/protocol/')) continue;
    walk(file.ast, (node) => {
      if (ts.isStringLiteralLike(node)) words.add(node.text);
      if (ts.isPropertyAssignment(node)) words.add(node.name.getText(file.ast));
    });
  }
  return words;
}

function snakeNames(file: SourceFile, words: ReadonlySet<string>): Violation[] {
  const found: Violation[] = [];
  walk(file.ast, (node) => {
    if (!ts.isIdentifier(node) || !SNAKE_CASE.test(node.text) || words.has(node.text)) return;
    const message = `${node.text} is a wire name; translate it where the protocol is read or written`;
    found.push({ rule: 'wire name', file: file.path, line: lineOf(file, node), message });
  });
  return found;
}

function unknownCodes(file: SourceFile, known: ReadonlySet<string>): Violation[] {
  const found: Violation[] = [];
  walk(file.ast, (node) => {
    if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return;
    if (!/(Error|refuse)$/i.test(node.expression.getText(file.ast))) return;
    const code = node.arguments?.[0];
    if (!code || !ts.isStringLiteralLike(code) || !SNAKE_CASE.test(code.text) || known.has(code.text)) return;
    const message = `the code ${code.text} is not in src/protocol/error-codes.ts`;
    found.push({ rule: 'error code', file: file.path, line: lineOf(file, code), message });
  });
  return found;
}
