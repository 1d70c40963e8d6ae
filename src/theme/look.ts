/**
 * The looks an element draws with. What an application says about looks is worked out by `appearance.ts`, which is
 * loaded when somebody says something; until then, and without it, the plain look applies.
 */
import type { AppearanceOptions, CaptchaAppearance } from './appearance-types.js';
import type { StyleRoot } from './adopt.js';

/** Everything decided about the looks of one element. */
export interface Look {
  readonly options: Readonly<AppearanceOptions>;
  readonly captcha: Readonly<CaptchaAppearance>;
  /** The application's class names by element key. */
  readonly classNames: ReadonlyMap<string, string>;
  /** Class of the root box that ties it to generated rules; empty without any. */
  readonly className: string;
  /** The generated rules, for a root's document. */
  readonly sheet?: (root: StyleRoot) => CSSStyleSheet;
  /** Cascade layer the page wants our rules in. */
  readonly cssLayerName?: string | undefined;
}

/** The look without anybody saying anything. */
export const PLAIN_LOOK: Look = {
  options: {
    logoPlacement: 'inside',
    socialButtonsVariant: 'auto',
    socialButtonsPlacement: 'top',
    showOptionalFields: false,
    shimmer: true,
    animations: true,
    autoFocus: true,
    elevation: 'raised',
  },
  captcha: {},
  classNames: new Map(),
  className: '',
};

/** Joins class lists, leaving out what is empty. */
export function joinClasses(...lists: readonly (string | false | null | undefined)[]): string {
  return lists.filter(Boolean).join(' ');
}
