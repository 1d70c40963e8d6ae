/** The language packs of the kit, each in a chunk of its own, and the choice of one by what a person prefers. */
import type { Localization } from './types.js';

const LOADERS = {
  ar: async (): Promise<Localization> => (await import('./locales/ar.js')).arSA,
  de: async (): Promise<Localization> => (await import('./locales/de.js')).deDE,
  es: async (): Promise<Localization> => (await import('./locales/es.js')).esES,
  fr: async (): Promise<Localization> => (await import('./locales/fr.js')).frFR,
  ja: async (): Promise<Localization> => (await import('./locales/ja.js')).jaJP,
} as const;

/** Languages there is a pack for; English needs none. */
export const LANGUAGES = ['en', ...Object.keys(LOADERS)] as const;

/** The first preferred language that the kit speaks (`['pt-BR', 'de-AT', 'en']` → `de`); English when there is none. */
export function pickLanguage(preferred: readonly string[]): string {
  const primary = preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return primary.find((language) => LANGUAGES.includes(language)) ?? 'en';
}

/** Loads the pack for the first preferred language that the kit speaks; undefined stands for English. */
export async function loadLanguage(...preferred: readonly string[]): Promise<Localization | undefined> {
  const language = pickLanguage(preferred);
  // A name from `LANGUAGES`; English is the one without a loader.
  return Object.hasOwn(LOADERS, language) ? LOADERS[language as keyof typeof LOADERS]() : undefined;
}
