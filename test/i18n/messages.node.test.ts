/** Completeness: English has every key that is drawn, languages have every key of the first screens, tokens agree. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { errorMessages } from '../../src/i18n/en-us/errors.js';
import { flowMessages } from '../../src/i18n/en-us/flow.js';
import { formMessages } from '../../src/i18n/en-us/form.js';
import { listMessages } from '../../src/i18n/en-us/lists.js';
import { organizationChoiceMessages, organizationFormMessages } from '../../src/i18n/en-us/organization.js';
import { profileMessages } from '../../src/i18n/en-us/profile.js';
import { signInStepMessages } from '../../src/i18n/en-us/sign-in-steps.js';
import { signInStartMessages } from '../../src/i18n/en-us/sign-in.js';
import { signUpStartMessages, signUpStepMessages } from '../../src/i18n/en-us/sign-up.js';
import { userButtonMessages } from '../../src/i18n/en-us/user-button.js';
import { userProfileMessages } from '../../src/i18n/en-us/user-profile.js';
import { userVerificationMessages } from '../../src/i18n/en-us/user-verification.js';
import { arSA } from '../../src/i18n/locales/ar.js';
import { deDE } from '../../src/i18n/locales/de.js';
import { esES } from '../../src/i18n/locales/es.js';
import { frFR } from '../../src/i18n/locales/fr.js';
import { jaJP } from '../../src/i18n/locales/ja.js';
import { mergeTrees, pseudoLocalization } from '../../src/i18n/pseudo.js';
import { createTranslator, lookup } from '../../src/i18n/translate.js';
import type { Localization, MessageTree } from '../../src/i18n/types.js';

/** Texts that languages may still leave to English. */
const LATER: readonly MessageTree[] = [
  organizationFormMessages,
  organizationChoiceMessages,
  profileMessages,
  userProfileMessages,
  userVerificationMessages,
];
const PARTS: readonly MessageTree[] = [
  formMessages,
  signInStartMessages,
  signInStepMessages,
  signUpStartMessages,
  signUpStepMessages,
  flowMessages,
  userButtonMessages,
  listMessages,
  errorMessages,
  ...LATER,
];
const ENGLISH = mergeTrees(PARTS);
const FIRST_SCREENS = mergeTrees(PARTS.filter((part) => !LATER.includes(part)));
const LANGUAGES = { arSA, deDE, esES, frFR, jaJP };
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every text of a tree by path. */
function texts(tree: MessageTree, before = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? texts(value, `${before}${key}.`) : value === undefined ? [] : [[before + key, value]],
  );
}

const tokens = (text: string): string[] =>
  (text.match(/\{\{\s*[\w.]+/g) ?? []).map((token) => token.slice(2).trim()).sort();

/** The parts of a sign-in and sign-up that the first release draws; later steps fall back to English. */
const REQUIRED = texts(FIRST_SCREENS)
  .map(([path]) => path)
  .filter(
    (path) =>
      !/^signIn\.(?!start|password\.|emailCode\.|alternativeMethods|forgotPassword|resetPassword\.|noAvailable)/.test(
        path,
      ),
  )
  .filter((path) => !/^signUp\.(?:phoneCode|emailLink|protectCheck|enterpriseConnections)/.test(path))
  .filter((path) => !/^(?:unstable__errors|pagination|signInEnter|formFieldLabel__backup)/.test(path))
  .filter((path) => lookup(ENGLISH, path) !== '');

describe('English', () => {
  it('has every key that primitives and elements name', () => {
    const missing: string[] = [];
    for (const folder of ['src/ui', 'src/elements']) {
      for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!entry.endsWith('.ts')) continue;
        const source = readFileSync(join(root, folder, entry), 'utf8');
        for (const [, key = ''] of source.matchAll(/\bt\(\s*'([\w.-]+)'/g)) {
          if (lookup(ENGLISH, key) === undefined) missing.push(`${entry}: ${key}`);
        }
      }
    }

    assert.deepEqual(missing, []);
  });

  it('says everything in plain sentences without markup', () => {
    for (const [path, text] of texts(ENGLISH)) assert.doesNotMatch(text, /[<>]/, path);
  });
});

for (const [name, language] of Object.entries<Localization>(LANGUAGES)) {
  describe(`the language ${name}`, () => {
    it('has every key of the first screens', () => {
      assert.deepEqual(
        REQUIRED.filter((path) => lookup(language, path) === undefined),
        [],
      );
    });

    it('has no key that English does not have', () => {
      const unknown = texts(language)
        .map(([path]) => path)
        .filter((path) => path !== 'locale' && lookup(ENGLISH, path) === undefined);

      assert.deepEqual(unknown, []);
    });

    it('uses the tokens of the English messages', () => {
      for (const [path, text] of texts(language)) {
        if (path !== 'locale') assert.deepEqual(tokens(text), tokens(lookup(ENGLISH, path) ?? ''), path);
      }
    });

    it('names its locale', () => {
      assert.equal(new Intl.Locale(language.locale ?? '').language, name.slice(0, 2));
    });
  });
}

describe('the made-up language', () => {
  it('changes every text and keeps every token', () => {
    const pseudo = pseudoLocalization(...PARTS);

    for (const [path, text] of texts(ENGLISH)) {
      const made = lookup(pseudo, path) ?? '';
      if (text !== '') assert.match(made, /^⟦.*⟧$/s, path);
      assert.deepEqual(tokens(made), tokens(text), path);
    }
  });
});

/** Official packs are no dependency; where one is installed, it must load as it is. */
async function officialPack(): Promise<Localization | undefined> {
  try {
    const at = createRequire(import.meta.url).resolve('@clerk/localizations', {
      paths: [root, join(root, 'test/contract')],
    });
    const pack = (await import(at)) as { deDE?: Localization }; // the package's documented export
    return pack.deDE;
  } catch {
    return undefined;
  }
}

describe('an official language pack', async () => {
  const pack = await officialPack();

  it('loads as it is', { skip: pack ? false : '@clerk/localizations is not installed' }, () => {
    const t = createTranslator(pack);

    assert.equal(t.locale, 'de-DE');
    assert.notEqual(t('formButtonPrimary'), '');
    assert.match(t('signIn.start.title', { applicationName: 'Northwind' }), /Northwind/);
    assert.doesNotMatch(t('socialButtonsBlockButton', { provider: 'google' }), /[{}|]/);
  });
});
