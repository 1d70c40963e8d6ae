/**
 * The architecture as a test: import directions, cycles, sizes, comments, names. The second half plants one violation of
 * each rule in a small tree and expects exactly that report, because a check that cannot fail proves nothing.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { COVERED, RULES } from './architecture/check.js';
import { readTree, type Violation } from './architecture/source-tree.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

describe('this repository', () => {
  const files = readTree(root, COVERED);

  for (const [sentence, rule] of Object.entries(RULES)) {
    it(sentence, () => {
      const violations = rule(files);

      assert.equal(violations.length, 0, `\n${violations.map(describeViolation).join('\n')}\n`);
    });
  }
});

/** Files that are right; each planted tree is these plus one mistake. */
const CLEAN: Readonly<Record<string, string>> = {
  'src/index.ts': `/** Root. */\nexport * from './clerk/clerk.js';\n`,
  'src/clerk/clerk.ts': `/** Clerk. */\nimport { a } from '../protocol/a.js';\n\n/** B. */\nexport const b = a;\n`,
  'src/protocol/a.ts': `/** A. */\n/** A. */\nexport const a = 'email_code';\n`,
  'src/protocol/error-codes.ts': `/** Codes. */\nexport const ERROR_STATUS = { form_code_incorrect: 422 };\n`,
  'src/elements/sign-in/define.ts': `/** Tag. */\nexport {};\n`,
  'src/elements/sign-up/define.ts': `/** Tag. */\nexport {};\n`,
  'instance/src/domain/a.ts': `/** Domain. */\nimport { a } from 'clerk-kit/protocol';\n\n/** C. */\nexport const c = a;\n`,
};

const lines = (count: number, line = '// line'): string => `${line}\n`.repeat(count);
const longFunction = (count: number): string => `/** F. */\nfunction f() {\n${lines(count - 2, '  f();')}}\nf();\n`;

/** A planted mistake: the file that has it, its text, and the rule that must see it. */
const PLANTED: readonly (readonly [string, string, string, string])[] = [
  ['a layer above', 'src/protocol/x.ts', `/** X. */\nimport '../clerk/clerk.js';\n`, 'import direction'],
  ['lit in the machines', 'src/machines/x.ts', `/** X. */\nimport { html } from 'lit';\nhtml;\n`, 'import direction'],
  ['a runtime import of types', 'src/flows/x.ts', `/** X. */\nimport '../resources/user.js';\n`, 'import direction'],
  [
    'an inline type import',
    'src/ui/x.ts',
    `/** X. */\nimport { type C } from '../clerk/clerk.js';\n`,
    'import direction',
  ],
  ['a lazy import', 'src/clerk/x.ts', `/** X. */\nvoid import('../machines/a.js');\n`, 'import direction'],
  ['another tag', 'src/elements/sign-in/x.ts', `/** X. */\nimport '../sign-up/define.js';\n`, 'import direction'],
  [
    'transport beyond errors',
    'src/machines/x.ts',
    `/** X. */\nimport '../transport/request.js';\n`,
    'import direction',
  ],
  ['a barrel of resources', 'src/resources/x.ts', `/** X. */\nimport './index.js';\n`, 'import direction'],
  ['a folder without a row', 'src/stuff/x.ts', `/** X. */\nimport '../protocol/a.js';\n`, 'import direction'],
  ['the kit in the instance', 'instance/src/http/x.ts', `/** X. */\nimport 'clerk-kit/flows';\n`, 'import direction'],
  ['SQL in the domain', 'instance/src/domain/x.ts', `/** X. */\nimport 'kysely';\n`, 'import direction'],
  ['storage in a route', 'instance/src/routes/x.ts', `/** X. */\nimport '../storage/users.js';\n`, 'import direction'],
  ['the root in a layer', 'instance/src/mail/x.ts', `/** X. */\nimport '../instance.js';\n`, 'import direction'],
  ['sources in the demo', 'demo/x.ts', `/** X. */\nimport '../src/index.js';\n`, 'import direction'],
  ['a cycle', 'src/protocol/x.ts', `/** X. */\nimport './x.js';\n`, 'import cycle'],
  ['too many imports', 'src/clerk/x.ts', `/** X. */\n${manyImports(13)}`, 'import count'],
  ['a long file', 'src/clerk/x.ts', `/** X. */\n${lines(350)}`, 'file size'],
  ['a long element', 'src/elements/sign-in/clerk-sign-in.ts', `/** X. */\n${lines(300)}`, 'file size'],
  ['a long step', 'src/elements/sign-in/steps/x.ts', `/** X. */\n${lines(180)}`, 'file size'],
  ['a long route', 'instance/src/routes/fapi/x.ts', `/** X. */\n${lines(180)}`, 'file size'],
  ['a long test', 'test/x.test.ts', `/** X. */\n${lines(500)}`, 'file size'],
  ['a long function', 'src/clerk/x.ts', longFunction(61), 'function size'],
  ['no purpose', 'src/clerk/x.ts', `export {};\n`, 'purpose comment'],
  ['undocumented exports', 'src/clerk/x.ts', `/** X. */\nlet y = 1;\nexport const x = y;\n`, 'documented exports'],
  ['any', 'src/clerk/x.ts', `/** X. */\nlet y: any;\nvoid y;\n`, 'forbidden construct'],
  ['any in a test', 'test/x.test.ts', `/** X. */\nlet y: any;\nvoid y;\n`, 'forbidden construct'],
  ['an enum', 'src/clerk/x.ts', `/** X. */\nenum E { a }\nvoid E;\n`, 'forbidden construct'],
  ['a default export', 'src/clerk/x.ts', `/** X. */\nexport default 1;\n`, 'forbidden construct'],
  ['a suppression', 'src/clerk/x.ts', `/** X. */\n// @ts-${'ignore'}\nvoid 0;\n`, 'forbidden construct'],
  ['a reminder', 'src/clerk/x.ts', `/** X. */\n// ${'TO' + 'DO'}: later\nvoid 0;\n`, 'forbidden construct'],
  ['console output', 'src/clerk/x.ts', `/** X. */\nconsole.log(1);\n`, 'forbidden construct'],
  ['a decorator', 'src/clerk/x.ts', `/** X. */\n@d class C {}\nvoid C;\n`, 'forbidden construct'],
  ['a bare cast', 'src/clerk/x.ts', `/** X. */\nvoid 0;\nvoid 0;\nvoid 0;\nvoid ({} as C);\n`, 'cast'],
  ['a vague folder', 'src/clerk/utils/x.ts', `/** X. */\nexport {};\n`, 'folder name'],
  ['a wire name', 'src/machines/x.ts', `/** X. */\nvoid o.created_at;\n`, 'wire name'],
  ['an unknown code', 'instance/src/http/x.ts', `/** X. */\nthrow new ApiError('no_such_code');\n`, 'error code'],
  ['a clock in the domain', 'instance/src/domain/x.ts', `/** X. */\nvoid Date.now();\n`, 'domain purity'],
];

describe('the architecture rules', () => {
  it('report nothing on a tree that is right', () => {
    assert.deepEqual(violationsOf(CLEAN), []);
  });

  for (const [what, file, text, rule] of PLANTED) {
    it(`report ${what} in ${file}`, () => {
      const found = violationsOf({ ...CLEAN, [file]: text });

      assert.deepEqual([...new Set(found.map((v) => `${v.rule} in ${v.file}`))], [`${rule} in ${file}`]);
    });
  }

  it('report two files that import each other once, however they are reached', () => {
    const found = violationsOf({
      ...CLEAN,
      'src/clerk/x.ts': `/** X. */\nimport './y.js';\n`,
      'src/clerk/y.ts': `/** Y. */\nimport './x.js';\n`,
    });

    assert.equal(found.length, 1);
    assert.equal(found[0]?.rule, 'import cycle');
  });

  it('count neither templates nor machine tables as lines of a function', () => {
    const template = `/** X. */\nfunction f() {\n  return html\`\n${lines(70)}\`;\n}\nf();\n`;
    const table = `/** X. */\nfunction f() {\n  return setup({\n${lines(70)}}).createMachine({\n${lines(70)}});\n}\nf();\n`;

    assert.deepEqual(violationsOf({ ...CLEAN, 'src/ui/x.ts': template, 'src/machines/x.ts': table }), []);
  });
});

function manyImports(count: number): string {
  return Array.from({ length: count }, (_, index) => `import '../protocol/a${index}.js';\n`).join('');
}

function violationsOf(tree: Readonly<Record<string, string>>): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const files = readTree(folder, COVERED);
    return Object.values(RULES).flatMap((rule) => rule(files));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describeViolation(violation: Violation): string {
  return `  ${violation.file}:${violation.line}  ${violation.rule}: ${violation.message}`;
}
