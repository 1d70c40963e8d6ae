/**
 * Resolves what themes, the page, the provider and the element say about looks into one answer. Later wins; names are
 * only ever read as own properties, so a polluted `Object.prototype` changes nothing.
 */
import type {
  Appearance,
  AppearanceElements,
  AppearanceOptions,
  CaptchaAppearance,
  ClerkTheme,
  ComponentAppearance,
  ComponentKey,
  CssObject,
} from './appearance-types.js';
import { variableProperties } from './variables.js';

/** The answer for one component: what an element needs to render. */
export interface ResolvedAppearance {
  readonly options: Readonly<AppearanceOptions>;
  readonly captcha: Readonly<CaptchaAppearance>;
  /** CSS custom properties in the order to set them. */
  readonly properties: ReadonlyMap<string, string>;
  /** CSS rules by element key, weakest first. */
  readonly rules: readonly (readonly [key: string, rule: CssObject])[];
  /** Class names by element key. */
  readonly classNames: ReadonlyMap<string, string>;
  readonly cssLayerName?: string | undefined;
}

const DEFAULT_OPTIONS: AppearanceOptions = {
  logoPlacement: 'inside',
  socialButtonsVariant: 'auto',
  socialButtonsPlacement: 'top',
  showOptionalFields: false,
  shimmer: true,
  animations: true,
  autoFocus: true,
  elevation: 'raised',
};

const themes = new Map<string, ClerkTheme>([
  ['default', {}],
  ['clerk', {}],
]);

/** Makes a theme known by name, for pages that write `appearance='{"theme":"dark"}'`. */
export function registerTheme(name: string, theme: ClerkTheme): void {
  themes.set(name, theme);
}

/** Resolves the looks of one component; the sources come weakest first. */
export function resolveAppearance(
  component: ComponentKey | undefined,
  ...sources: readonly (Appearance | ComponentAppearance | null | undefined)[]
): ResolvedAppearance {
  const layers = sources.flatMap((source) => {
    if (!isObject(source)) return [];
    const own = component ? read<ComponentAppearance>(source, component) : undefined;
    return isObject(own) ? [...flatten(source), ...flatten(own)] : flatten(source);
  });
  const result = {
    options: { ...DEFAULT_OPTIONS },
    captcha: {},
    properties: new Map<string, string>(),
    rules: [] as [string, CssObject][],
    classNames: new Map<string, string>(),
    cssLayerName: undefined as string | undefined,
  };
  for (const layer of layers) {
    assignOwn(result.options, read(layer, 'layout'));
    assignOwn(result.options, read(layer, 'options'));
    assignOwn(result.captcha, read(layer, 'captcha'));
    for (const [name, value] of variableProperties(read(layer, 'variables'))) result.properties.set(name, value);
    collectElements(read(layer, 'elements'), result.rules, result.classNames);
    result.cssLayerName = read<string>(layer, 'cssLayerName') ?? result.cssLayerName;
  }
  return result;
}

/** A source with its themes in front of it. */
function flatten(source: ComponentAppearance): ComponentAppearance[] {
  const named = [read(source, 'baseTheme'), read(source, 'theme')].flat();
  const found = named.map((theme) => (typeof theme === 'string' ? themes.get(theme) : theme));
  return [...found.filter(isObject).flatMap((theme) => flatten(theme as ComponentAppearance)), source];
}

function collectElements(elements: unknown, rules: [string, CssObject][], classNames: Map<string, string>): void {
  if (!isObject(elements)) return;
  for (const [key, style] of Object.entries(elements as AppearanceElements)) {
    if (typeof style === 'string') classNames.set(key, joinClasses(classNames.get(key), style));
    else if (isObject(style)) rules.push([key, style as CssObject]);
  }
}

/** Joins class lists, leaving out what is empty. */
export function joinClasses(...lists: readonly (string | false | null | undefined)[]): string {
  return lists.filter(Boolean).join(' ');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, never an inherited one. */
function read<Value>(source: object, key: string): Value | undefined {
  // The value's type is what the documented shape promises; every caller checks what it uses.
  return Object.hasOwn(source, key) ? ((source as Record<string, unknown>)[key] as Value) : undefined;
}

function assignOwn(target: object, source: unknown): void {
  if (!isObject(source)) return;
  for (const [key, value] of Object.entries(source)) {
    if (value !== undefined && key !== '__proto__') Object.defineProperty(target, key, { ...DATA, value });
  }
}

const DATA = { writable: true, enumerable: true, configurable: true };
