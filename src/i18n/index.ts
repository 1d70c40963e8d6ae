/** Messages: types, interpolation, translator, registry. Language packs and English parts are imported by path. */
export { interpolate, registerModifiers } from './interpolate.js';
export { announceChange, currentLocalization, onChange, registerMessages, setLocalization } from './registry.js';
export { createTranslator, directionOf, type Translator } from './translate.js';
export type * from './types.js';
