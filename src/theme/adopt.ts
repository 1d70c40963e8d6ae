/**
 * Puts sheets into the root node an element lives in: the document, or somebody else's shadow root. Constructable
 * sheets only, so no `style-src` exception is needed. One sheet object serves every root of a document.
 */
import { scopedText, type SheetSource } from './css.js';

/** A node that can carry constructable sheets. */
export type StyleRoot = Document | ShadowRoot;

/** Sheets belong to the document that constructed them, and an element can move to a frame's document. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The style root of a node; null while it is in a detached tree. */
export function styleRootOf(node: Node): StyleRoot | null {
  const root = node.getRootNode();
  return 'adoptedStyleSheets' in root ? (root as StyleRoot) : null; // only these two kinds have it
}

/** A sheet object for this root's document, made once per key. */
export function sheetFor(root: StyleRoot, key: string, fill: (sheet: CSSStyleSheet) => void): CSSStyleSheet {
  const owner = root.ownerDocument ?? (root as Document); // a document has no owner
  const known = sheets.get(owner) ?? new Map<string, CSSStyleSheet>();
  sheets.set(owner, known);
  let sheet = known.get(key);
  if (!sheet) {
    sheet = new (owner.defaultView ?? window).CSSStyleSheet();
    fill(sheet);
    known.set(key, sheet);
  }
  return sheet;
}

/** Adopts a sheet object, once, without disturbing what the page adopted. */
export function adoptSheet(root: StyleRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Adopts a piece of our CSS in a root, inside the page's layer if it named one. */
export function adoptSource(root: StyleRoot, source: SheetSource, layerName = ''): void {
  const key = `${source.name}@${layerName}`;
  adoptSheet(
    root,
    sheetFor(root, key, (sheet) => sheet.replaceSync(scopedText(source, layerName))),
  );
}
