/** `custom-elements.json`: complete, described, and the same as the sources make it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createManifest, formatManifest } from '../../.build/manifest.mjs';
import { moduleEntries } from '../../.build/entries.mjs';

const file = new URL('../../custom-elements.json', import.meta.url);

describe('custom-elements.json', () => {
  const manifest = createManifest();
  const tags = manifest.modules.flatMap(({ declarations }) => declarations);

  it('is what the sources say', async () => {
    const isCurrent = readFileSync(file, 'utf8') === (await formatManifest(manifest));

    assert.ok(isCurrent, 'run "npm run docs" and commit custom-elements.json');
  });

  it('has every tag that the package defines, each with a summary', () => {
    const entries = moduleEntries().flatMap(({ subpath }) => /^\.\/elements\/(.+)$/.exec(subpath)?.[1] ?? []);

    assert.deepEqual(tags.map(({ tagName }) => tagName).sort(), entries.map((name) => `clerk-${name}`).sort());
    assert.deepEqual(
      tags.filter(({ summary }) => !summary).map(({ tagName }) => tagName),
      [],
    );
  });

  it('describes every attribute, event, slot and style property', () => {
    const bare = tags.flatMap(({ tagName, attributes, events, slots, cssProperties }) =>
      [...attributes, ...events, ...slots, ...cssProperties]
        .filter(({ description }) => !description)
        .map(({ name }) => `${tagName} ${name}`),
    );

    assert.deepEqual(bare, []);
  });

  it('names the attribute of an inherited property and leaves out what has none', () => {
    const signIn = tags.find(({ tagName }) => tagName === 'clerk-sign-in');
    const names = signIn?.attributes.map(({ name }) => name) ?? [];

    assert.ok(names.includes('sign-up-url') && names.includes('appearance'), names.join());
    assert.ok(!names.includes('gates') && !names.includes('clerk'), names.join());
  });
});
