/** Defines a tag once. Two copies of the kit in one page (a script and a bundle) must not break each other. */

/** Defines the tag unless the page has it already; does nothing where there are no custom elements. */
export function defineTag(name: string, constructor: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined; // absent on servers
  if (registry && !registry.get(name)) registry.define(name, constructor);
}
