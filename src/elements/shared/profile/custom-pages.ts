/** Pages and links of the application in a profile, under the names that official components have for them. */

/** A page, a link, or the place of a built-in page. */
export interface CustomPage {
  /** Text in the navigation; the id of a built-in page (`account`, `security`) only places that one. */
  readonly label: string;
  /** Segment of the page, or address of the link. */
  readonly url?: string;
  /** Fills the page; without it the entry is a link. */
  readonly mount?: (node: HTMLElement) => void;
  /** Empties the page. */
  readonly unmount?: (node?: HTMLElement) => void;
  /** Puts the icon into the node. */
  readonly mountIcon?: (node: HTMLElement) => void;
  /** Takes the icon out again. */
  readonly unmountIcon?: (node?: HTMLElement) => void;
}

/** Built-in pages go first, unless the application places them. */
export function arrangePages(builtIn: readonly string[], own: readonly CustomPage[]): readonly (string | CustomPage)[] {
  const entries = own.map((page) => builtIn.find((id) => id === page.label) ?? page);
  return [...builtIn.filter((id) => !entries.includes(id)), ...entries];
}

/** The segment of a page: `/terms` and `terms` are the same. */
export function segmentOf({ url, label }: CustomPage): string {
  return (url ?? label).replace(/^\/+|\/+$/g, '');
}
