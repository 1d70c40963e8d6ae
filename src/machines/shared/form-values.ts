/** Values of forms: named like the wire or in camelCase, and all text. */
import { toCamelCase } from '../../protocol/naming.js';

/** Names in camelCase, as resources take their parameters. First level only: metadata keys are the application's. */
export function camelKeys(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [toCamelCase(name), value]));
}

/** Whether a checkbox was ticked. */
export function isYes(value: unknown): boolean {
  return value === true || value === 'on' || value === 'true';
}
