/** Messages: types, interpolation, translator, registry. Language packs and English parts are imported by path. */
export { interpolate, interpolateParts } from './interpolate.js';
export { currentLocalization, onLocalizationChange, registerMessages, setLocalization } from './registry.js';
export { createTranslator, directionOf, type Translator } from './translate.js';
export type * from './types.js';
