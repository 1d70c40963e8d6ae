/** The shortening of templates: what it takes away, and what it must leave alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { minifyTemplates } from '../../.build/minify-templates.mjs';

describe('minifyTemplates', () => {
  it('turns line breaks and indentation in html into one space', async () => {
    const code = await minify('export const a = (b) => html`\n  <p>one two</p>\n\n  <b>${b}</b>\n`;');

    assert.match(code, /html` <p>one two<\/p> <b>\$\{b\}<\/b> `/);
  });

  it('keeps spaces on one line, because they separate words', async () => {
    const code = await minify('export const a = html`<p>one  two</p> <b>x</b>`;');

    assert.match(code, /html`<p>one {2}two<\/p> <b>x<\/b>`/);
  });

  it('drops comments of style sheets and spaces around their braces', async () => {
    const code = await minify('export const a = css`\n  /* why */\n  p {\n    margin: 0 auto;\n  }\n`;');

    assert.match(code, /css`\s?p\{margin: 0 auto;\}`/);
  });

  it('leaves other templates alone', async () => {
    const code = await minify('export const a = text`\n  kept\n`;');

    assert.match(code, /text`\n {2}kept\n`/);
  });
});

async function minify(code: string): Promise<string> {
  const source = { name: 'source', resolveId: (id: string) => id, load: () => code };
  const bundle = await rollup({ input: 'entry.js', plugins: [source, minifyTemplates()] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}
