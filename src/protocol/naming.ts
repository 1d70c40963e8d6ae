/** Converts between the wire's snake_case and the objects' camelCase. Pure; first level only unless said otherwise. */

/** `firstName` → `first_name`, `primaryEmailAddressId` → `primary_email_address_id`. */
export function toSnakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** `first_name` → `firstName`. Leading underscores stay, so `__clerk_status` is left alone. */
export function toCamelCase(name: string): string {
  return name.replace(
    /([a-z0-9])_([a-z0-9])/gi,
    (_match, before: string, after: string) => before + after.toUpperCase(),
  );
}

/** Camel-cases the keys of a plain value, at every depth: for error `meta`, never for user metadata. */
export function camelCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCaseKeys);
  if (value === null || typeof value !== 'object') return value;
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key !== '__proto__') result[toCamelCase(key)] = camelCaseKeys(inner);
  }
  return result;
}
