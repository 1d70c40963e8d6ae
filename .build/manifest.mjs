/**
 * `npm run docs`: writes `custom-elements.json` (schema 1.0.0) from the doc blocks and declarations of our tags, so that
 * editors know every tag, attribute, event and slot. Reads syntax only. Prevents documentation that drifts from the code:
 * a test compares the file with what this makes of the sources.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = resolve(root, 'custom-elements.json');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await formatManifest(createManifest()));

/** The manifest as text, the way the file is committed. */
export async function formatManifest(manifest) {
  return format(JSON.stringify(manifest), { ...(await resolveConfig(file)), parser: 'json' });
}

/** Reads all tags below `src/elements`. */
export function createManifest() {
  const known = readDeclarations(['src/elements', 'src/ui']);
  const tags = [...known.classes.values()].filter(({ tag }) => tag).sort((a, b) => a.tag.localeCompare(b.tag));
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: tags.map((found) => moduleOf(found, known)) };
}

function moduleOf(found, known) {
  const path = found.path.replace(/^src\//, 'dist/').replace(/[^/]+\.ts$/, 'define.js');
  const { attributes, fields } = membersOf(found, known);
  return {
    kind: 'javascript-module',
    path,
    declarations: [
      {
        kind: 'class',
        name: found.name,
        tagName: found.tag,
        customElement: true,
        summary: found.summary,
        ...(found.description ? { description: found.description } : {}),
        superclass: { name: 'LitElement', package: 'lit' },
        attributes,
        members: fields,
        events: found.events,
        slots: found.slots,
        cssProperties: found.cssProperties,
      },
    ],
    exports: [
      { kind: 'js', name: found.name, declaration: { name: found.name, module: path } },
      { kind: 'custom-element-definition', name: found.tag, declaration: { name: found.name, module: path } },
    ],
  };
}

/** Attributes and public fields of a class with those it inherits from our own classes; the nearest declaration wins. */
function membersOf(found, known) {
  const fields = new Map();
  const attributes = new Map();
  for (let current = found; current; current = known.classes.get(current.base)) {
    for (const field of current.fields) if (!fields.has(field.name)) fields.set(field.name, field);
    for (const [name, attribute] of propertiesOf(current.properties, known)) {
      if (!attributes.has(name)) attributes.set(name, attribute);
    }
  }
  const reflected = [...attributes].filter(([, attribute]) => attribute !== false);
  return {
    attributes: reflected.map(([fieldName, name]) => {
      const { type, description } = fields.get(fieldName) ?? {};
      return { name, fieldName, ...(type ? { type } : {}), ...(description ? { description } : {}) };
    }),
    fields: [...fields.values()].map((field) => {
      const attribute = attributes.get(field.name);
      return { kind: 'field', ...field, ...(attribute ? { attribute } : {}) };
    }),
  };
}

/** Entries of a `static properties` object, spreads followed: property name → attribute name or false. */
function propertiesOf(object, known) {
  const entries = new Map();
  for (const property of object?.properties ?? []) {
    if (ts.isSpreadAssignment(property)) {
      const source = property.expression;
      const target = ts.isPropertyAccessExpression(source)
        ? known.classes.get(source.expression.getText())?.properties
        : known.objects.get(source.getText());
      for (const [name, attribute] of propertiesOf(target, known)) entries.set(name, attribute);
    } else if (ts.isPropertyAssignment(property)) {
      const name = property.name.getText();
      entries.set(name, attributeName(name, property.initializer));
    }
  }
  return entries;
}

function attributeName(name, options) {
  for (const option of options.properties ?? []) {
    const key = option.name?.getText();
    if (key === 'state' && option.initializer.getText() === 'true') return false;
    if (key === 'attribute') return ts.isStringLiteral(option.initializer) ? option.initializer.text : false;
  }
  return name.toLowerCase();
}

/** All classes and all object constants of the given folders, by name. */
function readDeclarations(folders) {
  const known = { classes: new Map(), objects: new Map() };
  for (const path of folders.flatMap(scriptsBelow)) {
    const source = ts.createSourceFile(path, readFileSync(resolve(root, path), 'utf8'), ts.ScriptTarget.ES2022, true);
    for (const statement of source.statements) {
      if (ts.isClassDeclaration(statement) && statement.name) {
        known.classes.set(statement.name.text, readClass(statement, path));
      }
      for (const declaration of ts.isVariableStatement(statement) ? statement.declarationList.declarations : []) {
        const { initializer } = declaration;
        if (initializer && ts.isObjectLiteralExpression(initializer))
          known.objects.set(declaration.name.getText(), initializer);
      }
    }
  }
  return known;
}

function readClass(node, path) {
  const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const tags = [...(doc?.tags ?? [])].map((tag) => ({ name: tag.tagName.text, text: tagText(tag) }));
  const all = (...names) => tags.filter(({ name }) => names.includes(name)).map(({ text }) => text);
  const heritage = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return {
    path,
    name: node.name.text,
    base: heritage?.types[0]?.expression.getText(),
    tag: all('tag', 'tagname')[0],
    summary: all('summary')[0] ?? '',
    description: textOf(doc?.comment),
    events: all('fires', 'event').map((text) => readEvent(text)),
    slots: all('slot').map((text) => readNamed(text, true)),
    cssProperties: all('cssprop', 'cssproperty').map((text) => readNamed(text)),
    fields: node.members.flatMap(readField),
    properties: node.members.find((member) => isStatic(member) && member.name?.getText() === 'properties')?.initializer,
  };
}

/** The text of a doc tag, read from the source: the parser splits types and names differently for each tag. */
function tagText(tag) {
  return tag
    .getText()
    .replace(/^@\w+\s*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .join(' ')
    .trim();
}

/** `{Type} name - description`. */
function readEvent(text) {
  const [, type, name, description = ''] = /^(?:\{([^}]+)\}\s*)?(\S+)(?:\s+-\s+([\s\S]*))?$/.exec(text) ?? [];
  return { name, type: { text: type ?? 'Event' }, description };
}

/** `name - description`; the default slot has no name: `- description`, or just a description. */
function readNamed(text, mayBeUnnamed = false) {
  const [, name, description] = /^(\S*?)\s*-\s+([\s\S]*)$/.exec(text) ?? [];
  if (description !== undefined) return { name, description };
  return mayBeUnnamed ? { name: '', description: text } : { name: text, description: '' };
}

function readField(member) {
  const isField = ts.isPropertyDeclaration(member) || ts.isGetAccessor(member);
  const name = member.name?.getText() ?? '';
  const flags = ts.getCombinedModifierFlags(member);
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  if (!isField || flags & hidden || name.startsWith('#') || name.startsWith('_')) return [];
  const description = textOf(ts.getJSDocCommentsAndTags(member).find(ts.isJSDoc)?.comment);
  const type = member.type
    ?.getText()
    .replace(/\s+/g, ' ')
    .replace(/ \| undefined$/, '');
  return [{ name, ...(type ? { type: { text: type } } : {}), ...(description ? { description } : {}) }];
}

function textOf(comment) {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}

function isStatic(member) {
  return ts.canHaveModifiers(member) && (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
}

function scriptsBelow(folder) {
  return readdirSync(resolve(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.isDirectory()) return scriptsBelow(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}
