/** Whether a tag may move the focus: it has it already, or nobody has it. Typing elsewhere in the page is never disturbed. */

/** Looks through every root that the element is in. */
export function mayTakeFocus(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot; // only connected elements ask
  const active = root.activeElement;
  if (active && active !== document.body) return element.contains(active);
  // Inside a shadow root with nothing focused, the focus may still be somewhere else in the page.
  return (
    document.activeElement === null ||
    document.activeElement === document.body ||
    holds(document.activeElement, element)
  );
}

function holds(host: Element, element: Node): boolean {
  // `host` exists on shadow roots only, and only they have no parent.
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node === host) return true;
  }
  return false;
}
