/** The portal's texts in a language: those of the kit's tags, and a few of its own. */
import { arSA } from 'clerk-kit/locales/ar';
import { deDE } from 'clerk-kit/locales/de';
import { esES } from 'clerk-kit/locales/es';
import { frFR } from 'clerk-kit/locales/fr';
import { jaJP } from 'clerk-kit/locales/ja';
import { createTranslator, registerMessages, type Localization, type Translator } from '../../src/i18n/index.js';
import { formMessages } from '../../src/i18n/en-us/form.js';
import { signInStartMessages } from '../../src/i18n/en-us/sign-in.js';
import { signUpStartMessages } from '../../src/i18n/en-us/sign-up.js';
import { PORTAL_LOCALES, type PortalLocale } from './portal-data.js';
import { PORTAL_TEXTS, type PortalTexts } from './portal-texts.js';

/** Texts of one language. */
export interface Texts {
  readonly t: Translator;
  /** Texts that only the portal shows. */
  readonly own: PortalTexts;
  label(key: string): string;
  placeholder(key: string): string;
}

const PACKS: Readonly<Record<PortalLocale, Localization | undefined>> = {
  'en-US': undefined,
  'ar-SA': arSA,
  'de-DE': deDE,
  'es-ES': esES,
  'fr-FR': frFR,
  'ja-JP': jaJP,
};

registerMessages(formMessages, signInStartMessages, signUpStartMessages);

/** The texts of a language. */
export function textsOf(locale: PortalLocale): Texts {
  const t = createTranslator(PACKS[locale]);
  return {
    t,
    own: PORTAL_TEXTS[locale],
    label: (key) => t(`formFieldLabel__${key}`),
    placeholder: (key) => t(`formFieldInputPlaceholder__${key}`),
  };
}

/** The best language: the one asked for, else the first of `Accept-Language` that the portal speaks. */
export function chooseLocale(wanted: string | null, acceptLanguage: string | null): PortalLocale {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const tag of [wanted ?? '', ...ranked.map((one) => one.tag)]) {
    const locale = spoken(tag);
    if (locale) return locale;
  }
  return 'en-US';
}

function spoken(tag: string): PortalLocale | undefined {
  const language = tag.toLowerCase().split('-')[0];
  const tags = Object.keys(PORTAL_LOCALES) as PortalLocale[]; // its keys are exactly these
  return (
    tags.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? tags.find((one) => one.startsWith(`${language}-`))
  );
}
