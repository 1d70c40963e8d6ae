/**
 * Style sheets as data. A sheet is a named piece of CSS text; nothing touches the DOM until an element adopts it, so
 * importing this file is safe on a server.
 */

/** A piece of CSS that a root node adopts once. The text is the inside of our scope: plain rules on `cl-*` classes. */
export interface SheetSource {
  readonly name: string;
  readonly css: string;
  /** Rules that cannot stand inside a style rule: `@keyframes`. */
  readonly keyframes: string;
}

/** Marks CSS text for editors and for the build, which shortens it. */
export const css = String.raw;

/** Names a piece of CSS. */
export function defineSheet(name: string, text: string, keyframes = ''): SheetSource {
  return { name, css: text, keyframes };
}

/**
 * Wraps a sheet's text.
 *
 * `@scope` keeps our rules away from the page, and out of content the page put inside us (`data-clerk-foreign`).
 * The nested `:not(a b c d)` matches every element and lends each rule the weight of four type selectors: heavier than
 * any reset (`*`, `button`, `ul li a`), lighter than any class. So a page's reset never breaks the card by accident, and
 * one class of the page (`.cl-formButtonPrimary`) wins by intent. A layer is used when the page names one.
 * The root box is listed by itself because a scoped selector without `:scope` means its descendants only.
 */
export function scopedText(source: SheetSource, layerName?: string): string {
  // Elements in a layer and elements without one can share a page; neither gets the other's sheets.
  const root = layerName ? '.cl-rootBox.clk-layered' : '.cl-rootBox:not(.clk-layered)';
  const rules = `:where(:scope):not(a b c d), :not(a b c d) {${source.css}}`;
  const scoped = `@scope (${root}) to ([data-clerk-foreign]) {${rules}}${source.keyframes}`;
  return layerName ? `@layer ${layerName} {${scoped}}` : scoped;
}
