/** The entries of the user menu and their order. */

/** An entry of the application. */
export interface CustomMenuItem {
  /** The text; `manageAccount` and `signOut` stand for the built-in entries and only place them. */
  readonly label: string;
  /** Leads to an address. */
  readonly href?: string;
  /** Runs a function. */
  readonly onClick?: () => void;
  /** Opens the profile at a page of the application. */
  readonly open?: string;
  /** Puts the icon into the node. */
  readonly mountIcon?: (node: HTMLElement) => void;
  /** Takes the icon out again. */
  readonly unmountIcon?: (node?: HTMLElement) => void;
}

/** An entry as it is drawn. */
export type MenuEntry = 'manageAccount' | 'signOut' | CustomMenuItem;

const BUILT_IN = ['manageAccount', 'signOut'] as const;

/** Built-in entries go first and last, unless the application places them. */
export function arrangeMenu(items: readonly CustomMenuItem[]): readonly MenuEntry[] {
  const entries = items.map((item): MenuEntry => BUILT_IN.find((name) => name === item.label) ?? item);
  const manage: MenuEntry[] = entries.includes('manageAccount') ? [] : ['manageAccount'];
  const signOut: MenuEntry[] = entries.includes('signOut') ? [] : ['signOut'];
  return [...manage, ...entries, ...signOut];
}
