/** Turns `appearance.variables` into CSS custom properties (`colorPrimary` → `--clerk-color-primary`). */
import { VARIABLE_ALIASES } from './appearance-types.js';

const COLOR = /^color/;

/** The custom properties a set of variables stands for, in the order to set them. */
export function variableProperties(variables: unknown): [name: string, value: string][] {
  if (typeof variables !== 'object' || variables === null) return [];
  return Object.entries(variables).flatMap(([name, value]) => properties(canonical(name), value));
}

function canonical(name: string): string {
  // The line itself proves the key.
  return Object.hasOwn(VARIABLE_ALIASES, name) ? VARIABLE_ALIASES[name as keyof typeof VARIABLE_ALIASES] : name;
}

function properties(name: string, value: unknown): [string, string][] {
  const property = `--clerk-${kebab(name)}`;
  if (typeof value === 'string' || typeof value === 'number') return [[property, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  const scale = Object.entries(value).filter(([, step]) => typeof step === 'string' || typeof step === 'number');
  // A colour scale stands for its middle shade; a size or weight scale for its `md` or `normal` step.
  const main = scale.find(([step]) => step === (COLOR.test(name) ? '500' : 'md') || step === 'normal');
  const steps = COLOR.test(name)
    ? []
    : scale.map(([step, size]): [string, string] => [`${property}-${step}`, String(size)]);
  return main ? [[property, String(main[1])], ...steps] : steps;
}

/** `borderRadius` → `border-radius`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
