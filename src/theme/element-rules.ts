/**
 * Turns resolved variables and CSS objects into one constructable sheet. Everything goes through the CSS object model,
 * property by property, so a value can never close a rule and open another; what the browser does not accept is dropped.
 */
import type { ResolvedAppearance } from './appearance.js';
import type { CssObject } from './appearance-types.js';
import { sheetFor } from './adopt.js';
import type { Look } from './look.js';
import { kebab } from './variables.js';

/** Properties whose plain numbers are not lengths. */
const UNITLESS =
  /^(?:opacity|zIndex|order|flex.*|fontWeight|lineHeight|scale|zoom|tabSize|columns|animationIterationCount|.*Opacity|grid(?:Row|Column|Area).*|aspectRatio)$/;

const ids = new Map<string, string>();

/** The class and the sheet for what was resolved; elements with equal looks share both. */
export function generateRules(resolved: ResolvedAppearance): Pick<Look, 'className' | 'sheet'> {
  if (resolved.properties.size === 0 && resolved.rules.length === 0) return { className: '' };
  const key = JSON.stringify([[...resolved.properties], resolved.rules]);
  const className = ids.get(key) ?? `clk-look-${ids.size + 1}`;
  ids.set(key, className);
  return { className, sheet: (root) => sheetFor(root, className, (sheet) => write(sheet, resolved, className)) };
}

function write(sheet: CSSStyleSheet, resolved: ResolvedAppearance, className: string): void {
  const own = addRule(sheet, `.${className}`);
  for (const [name, value] of resolved.properties) own?.style.setProperty(name, value);
  for (const [key, rule] of resolved.rules) {
    const selector = key === 'rootBox' ? `.${className}.cl-rootBox` : `.${className} ${keySelector(key)}`;
    fill(addRule(sheet, selector), rule);
  }
}

/** `formButtonPrimary__loading` → `.cl-formButtonPrimary.cl-loading`; an id has a class of its own. */
function keySelector(key: string): string {
  const [element = '', ...rest] = key.split('__');
  const state = rest.at(-1);
  const isState = state !== undefined && /^(?:loading|error|open|active|required|success)$/.test(state);
  const named = isState ? rest.slice(0, -1) : rest;
  return `.${CSS.escape(['cl-' + element, ...named].join('__'))}${isState ? `.cl-${state}` : ''}`;
}

function addRule(parent: CSSStyleSheet | CSSStyleRule | CSSGroupingRule, selector: string): CSSStyleRule | undefined {
  try {
    const index = parent.insertRule(`${selector} {}`, parent.cssRules.length);
    return parent.cssRules[index] as CSSStyleRule; // a style or grouping rule: both nest and carry rules
  } catch {
    return undefined; // not a selector: the entry is ignored like any unknown CSS
  }
}

function fill(target: CSSStyleRule | undefined, rule: CssObject): void {
  if (!target) return;
  for (const [name, value] of Object.entries(rule)) {
    if (typeof value === 'object' && value !== null) {
      const selector = /^[@&]/.test(name) || name.includes('&') ? name : `& ${name}`.replace('& :', '&:');
      const nested = addRule(target, selector);
      if (nested && !('style' in nested)) fill(addRule(nested, '&'), value);
      else fill(nested, value);
    } else if (value !== undefined) {
      const text = typeof value === 'number' && value !== 0 && !UNITLESS.test(name) ? `${value}px` : String(value);
      const [plain, important] = text.split(/\s*!important\s*$/i);
      target.style.setProperty(
        name.startsWith('--') ? name : kebab(name),
        plain ?? '',
        important === undefined ? '' : 'important',
      );
    }
  }
}
