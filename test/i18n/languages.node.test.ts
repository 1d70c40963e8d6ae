/** Choosing and loading a language pack. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LANGUAGES, loadLanguage, pickLanguage } from '../../src/i18n/languages.js';

describe('the choice of a language', () => {
  it('takes the first preferred one that there is', () => {
    assert.equal(pickLanguage(['pt-BR', 'de-AT', 'fr']), 'de');
    assert.equal(pickLanguage(['AR']), 'ar');
  });

  it('falls back to English', () => {
    assert.equal(pickLanguage(['xx', '', 'toString']), 'en');
    assert.equal(pickLanguage([]), 'en');
  });

  it('loads the pack of every language, and none for English', async () => {
    for (const language of LANGUAGES) {
      const pack = await loadLanguage(`${language}-ZZ`);

      assert.equal(pack?.locale?.slice(0, 2), language === 'en' ? undefined : language);
    }
  });

  it('knows every pack in the folder', () => {
    const folder = new URL('../../src/i18n/locales/', import.meta.url);
    const names = readdirSync(folder).map((name) => name.replace('.ts', ''));

    assert.deepEqual(names.sort(), LANGUAGES.filter((language) => language !== 'en').sort());
  });
});
