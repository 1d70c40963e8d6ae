/**
 * Works out what themes, the page, the provider and the element say about looks. Later wins; names are only ever read
 * as own properties, so a polluted `Object.prototype` changes nothing. Loaded when somebody says something.
 */
import type { Appearance, ClerkTheme, ComponentAppearance, ComponentKey, CssObject } from './appearance-types.js';
import { generateRules } from './element-rules.js';
import { dark } from './presets/dark.js';
import { neobrutalism } from './presets/neobrutalism.js';
import { shadcn } from './presets/shadcn.js';
import { shadesOfPurple } from './presets/shades-of-purple.js';
import { simple } from './presets/simple.js';
import { joinClasses, PLAIN_LOOK, type Look } from './look.js';
import { variableProperties } from './variables.js';

/** What the sources add up to, before it becomes rules. */
export interface ResolvedAppearance {
  readonly properties: ReadonlyMap<string, string>;
  /** CSS rules by element key, weakest first. */
  readonly rules: readonly (readonly [key: string, rule: CssObject])[];
  readonly cssLayerName?: string | undefined;
}

/** Themes by name, so that a page can write `appearance='{"theme":"dark"}'`. */
const themes = new Map<string, ClerkTheme>(
  Object.entries({ default: {}, clerk: {}, dark, simple, shadesOfPurple, neobrutalism, shadcn }),
);

/** Makes a theme of the application's own known by name. */
export function registerTheme(name: string, theme: ClerkTheme): void {
  themes.set(name, theme);
}

/** Works out the looks of one component; the sources come weakest first. */
export function resolveLook(
  component: ComponentKey | undefined,
  ...sources: readonly (Appearance | ComponentAppearance | null | undefined)[]
): Look {
  const options = { ...PLAIN_LOOK.options };
  const captcha = {};
  const properties = new Map<string, string>();
  const rules: [string, CssObject][] = [];
  const classNames = new Map<string, string>();
  let cssLayerName: string | undefined;
  for (const layer of sources.flatMap((source) => layersOf(source, component))) {
    for (const key of ['layout', 'options']) assignOwn(options, read(layer, key));
    assignOwn(captcha, read(layer, 'captcha'));
    for (const [name, value] of variableProperties(read(layer, 'variables'))) properties.set(name, value);
    collectElements(read(layer, 'elements'), rules, classNames);
    const named = read(layer, 'cssLayerName');
    if (typeof named === 'string' && LAYER_NAME.test(named)) cssLayerName = named;
  }
  return { options, captcha, classNames, cssLayerName, ...generateRules({ properties, rules, cssLayerName }) };
}

/** A source and its part for the component, each with its themes in front. */
function layersOf(source: unknown, component: ComponentKey | undefined): object[] {
  if (!isObject(source)) return [];
  return [...withThemes(source), ...withThemes(component && read(source, component))];
}

function withThemes(source: unknown, depth = 0): object[] {
  if (!isObject(source) || depth > 4) return []; // a theme may build on a theme, but not on itself for ever
  const named = [read(source, 'baseTheme'), read(source, 'theme')].flat();
  const found = named.map((theme) => (typeof theme === 'string' ? themes.get(theme) : theme));
  return [...found.flatMap((theme) => withThemes(theme, depth + 1)), source];
}

function collectElements(elements: unknown, rules: [string, CssObject][], classNames: Map<string, string>): void {
  if (!isObject(elements)) return;
  for (const [key, style] of Object.entries(elements)) {
    if (typeof style === 'string') classNames.set(key, joinClasses(classNames.get(key), style));
    else if (isObject(style)) rules.push([key, style]);
  }
}

function isObject(value: unknown): value is CssObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, never an inherited one. */
function read(source: object, key: string): unknown {
  return Object.hasOwn(source, key) ? (source as Record<string, unknown>)[key] : undefined; // checked by every caller
}

function assignOwn(target: object, source: unknown): void {
  if (!isObject(source)) return;
  for (const [key, value] of Object.entries(source)) {
    // Defined, not assigned: a setter somebody planted on the prototype is not called.
    if (value !== undefined && key !== '__proto__') Object.defineProperty(target, key, { ...DATA, value });
  }
}

/** Layer names are written into CSS text, so only plain dotted identifiers are accepted. */
const LAYER_NAME = /^[_a-z][\w-]*(?:\.[_a-z][\w-]*)*$/i;

const DATA = { writable: true, enumerable: true, configurable: true };
