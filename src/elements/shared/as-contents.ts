/** Makes a tag lay out as if only its children were there, by a constructable sheet: no inline style, no `<style>`. */
import { adoptSheet, sheetFor, styleRootOf } from '../../theme/adopt.js';

/** Adopts the rule for the tag in the root it is in. A page that hides it with `hidden` still does. */
export function layOutAsContents(element: HTMLElement): void {
  const root = styleRootOf(element);
  if (!root) return;
  const { localName } = element;
  const fill = (sheet: CSSStyleSheet): void =>
    sheet.replaceSync(`:where(${localName}:not([hidden])) { display: contents; }`);
  adoptSheet(root, sheetFor(root, `contents:${localName}`, fill));
}
