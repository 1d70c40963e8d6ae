/**
 * A rollup plugin that shortens the text of `html`, `svg` and `css` templates: line breaks and indentation become one
 * space, comments of style sheets go. It never removes a space between two nodes, so the page looks the same.
 */
import MagicString from 'magic-string';

const TAGS = new Set(['html', 'svg', 'css']);

/** The plugin; it runs on JavaScript, so put it after the one that strips types. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|svg|css)`/.test(code)) return null;
      const changed = new MagicString(code);
      visit(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression' || !TAGS.has(node.tag.name)) return;
        for (const quasi of node.quasi.quasis) {
          const shorter = shorten(node.tag.name, quasi.value.raw);
          if (shorter !== quasi.value.raw) changed.update(quasi.start, quasi.end, shorter);
        }
      });
      if (!changed.hasChanged()) return null;
      return { code: changed.toString(), map: changed.generateMap({ source: id, hires: 'boundary' }) };
    },
  };
}

/** Exported for its test. */
export function shorten(tag, text) {
  if (tag !== 'css') return text.replace(/\s*\n\s*/g, ' ');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ *([{};]) */g, '$1');
}

function visit(node, see) {
  if (!node || typeof node.type !== 'string') return;
  see(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) visit(item, see);
    else if (value && typeof value === 'object') visit(value, see);
  }
}
