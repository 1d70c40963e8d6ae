/**
 * The base of every tag: renders into a light-DOM child (`.cl-rootBox`), adopts its sheets in whatever root node it
 * lives in, and resolves looks and language from the tag itself, its providers and the clerk object.
 */
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { adoptSheet, adoptSource, styleRootOf, type StyleRoot } from '../theme/adopt.js';
import { joinClasses, resolveAppearance, type ResolvedAppearance } from '../theme/appearance.js';
import type { Appearance, ComponentAppearance, ComponentKey } from '../theme/appearance-types.js';
import { classNames, type KeyOptions } from '../theme/class-names.js';
import type { SheetSource } from '../theme/css.js';
import { appearanceClass, appearanceSheet } from '../theme/element-rules.js';
import { baseSheet } from '../theme/sheets/base.js';
import { buttonSheet } from '../theme/sheets/button.js';
import {
  createTranslator,
  registerMessages,
  type Localization,
  type MessageTree,
  type Translator,
} from '../i18n/index.js';
import type { Ui } from './context.js';
import { LocalizeController } from './controllers/localize-controller.js';
import { findScope, onScopeChange } from './scope.js';
import { takeOverForm } from './take-over-form.js';

let instances = 0;

/** Reads an object from an attribute; what is not a JSON object is ignored with a warning. */
export const jsonAttribute = {
  fromAttribute(value: string | null): object | undefined {
    if (!value) return undefined;
    try {
      const parsed: unknown = JSON.parse(value);
      if (typeof parsed === 'object' && parsed !== null) return parsed;
    } catch {
      // falls through to the warning
    }
    console.warn(`clerk-kit: an attribute should be a JSON object but is ${JSON.stringify(value.slice(0, 80))}`);
    return undefined;
  },
};

/** Base class of all tags. Subclasses render with `this.ui` and the primitives of `ui/`. */
export abstract class ClerkElement extends LitElement {
  /** Which `appearance` key applies, and the root class `cl-<component>-root`. */
  static readonly component?: ComponentKey;
  /** Sheets the first view needs; primitives adopt further ones when they are drawn. */
  static readonly sheets: readonly SheetSource[] = [];
  /** English messages of this tag. */
  static readonly messages: readonly MessageTree[] = [];

  static override properties: PropertyDeclarations = {
    appearance: { converter: jsonAttribute },
    localization: { converter: jsonAttribute },
  };

  /** Looks of this tag, over what its providers say. As an attribute: JSON. */
  declare appearance: Appearance | ComponentAppearance | undefined;
  /** Messages of this tag, over what its providers say. As an attribute: JSON. */
  declare localization: Localization | undefined;

  readonly #id = `clk${(instances += 1)}`;
  readonly #adopted = new Set<SheetSource>();
  #styleRoot: StyleRoot | null = null;
  #layer: string | undefined;
  #served = false;
  #look: ResolvedAppearance | undefined;
  #translator: Translator | undefined;
  #releaseScope: (() => void) | undefined;

  /** What this tag's views and primitives draw with. */
  protected readonly ui: Ui;

  constructor() {
    super();
    // A getter would capture the element; a plain object keeps primitives free of it.
    const element = this as ClerkElement;
    this.ui = {
      get t() {
        return element.#translate();
      },
      get options() {
        return element.resolvedAppearance.options;
      },
      cx: (key: string, options?: KeyOptions) => classNames(element.resolvedAppearance, key, options),
      id: (name: string) => `${element.#id}-${name}`,
      use: (...sheets: readonly SheetSource[]) => element.#use(sheets),
    };
    registerMessages(...this.#class.messages);
    new LocalizeController(this, () => (this.#translator = undefined));
  }

  get #class(): typeof ClerkElement {
    return this.constructor as typeof ClerkElement; // `constructor` is typed as Function
  }

  /** Looks in force: themes, clerk options, provider, tag. */
  get resolvedAppearance(): ResolvedAppearance {
    return (this.#look ??= resolveAppearance(this.#class.component, findScope(this).appearance, this.appearance));
  }

  override connectedCallback(): void {
    this.#look = this.#translator = undefined;
    this.#releaseScope = onScopeChange(() => {
      this.#look = this.#translator = undefined;
      this.requestUpdate();
    });
    super.connectedCallback();
    // A framework may have emptied us, or we may have been moved: take our place again.
    if (this.renderRoot.parentNode !== this) this.prepend(this.renderRoot);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#releaseScope?.();
  }

  /** Renders into a child of its own, so that the page's children of the tag stay as they are. */
  protected override createRenderRoot(): HTMLElement {
    // Present already in a server-rendered page or in a clone: the first real view takes its place.
    const found = this.querySelector<HTMLElement>(':scope > .cl-rootBox');
    if (found) this.#served = true;
    else this.prepend(document.createElement('div'));
    return found ?? (this.firstElementChild as HTMLElement); // the div of the line above
  }

  /** Whether there is nothing to draw yet. While true, a server-rendered view stays as it is. */
  protected isWaiting(): boolean {
    return false;
  }

  protected override shouldUpdate(): boolean {
    return !(this.#served && this.isWaiting());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('appearance')) this.#look = undefined;
    if (changed.has('localization')) this.#translator = undefined;
  }

  protected override update(changed: PropertyValues): void {
    this.#adoptAll();
    this.#dressRoot();
    if (!this.#served) return super.update(changed);
    this.#served = false;
    const root = this.renderRoot as HTMLElement; // created above
    const restore = takeOverForm(root);
    root.replaceChildren();
    super.update(changed);
    restore();
  }

  /** Classes of the root besides `cl-rootBox`; subclasses add their own (`cl-signIn-start`). */
  protected rootClasses(): string {
    const { component } = this.#class;
    return component ? `cl-${component}-root` : '';
  }

  #dressRoot(): void {
    const root = this.renderRoot as HTMLElement; // created above
    const look = this.resolvedAppearance;
    const generated = appearanceClass(look);
    if (generated && this.#styleRoot) adoptSheet(this.#styleRoot, appearanceSheet(this.#styleRoot, look, generated));
    const switches = joinClasses(
      look.options.animations === false && 'clk-still',
      look.options.shimmer === false && 'clk-no-shimmer',
      look.options.elevation === 'flush' && 'clk-flush',
    );
    const className = joinClasses(this.ui.cx('rootBox'), this.rootClasses(), switches, generated);
    if (root.className !== className) root.className = className;
    const { chosen, locale, dir } = this.ui.t;
    if (root.lang !== locale) root.lang = locale;
    // English as a mere fallback does not turn a right-to-left page around; a `dir` on the tag always counts.
    if (chosen && !this.hasAttribute('dir')) root.dir = dir;
    else root.removeAttribute('dir');
  }

  #translate(): Translator {
    return (this.#translator ??= createTranslator(this.localization, findScope(this).localization));
  }

  /** Adopts what was used so far again when the element moved to another root, or the page named another layer. */
  #adoptAll(): void {
    const root = styleRootOf(this);
    const layer = this.resolvedAppearance.cssLayerName;
    if (root === this.#styleRoot && layer === this.#layer && this.#adopted.size > 0) return;
    this.#styleRoot = root;
    this.#layer = layer;
    const known = [...this.#adopted];
    this.#adopted.clear();
    // These two come first, so that every other sheet may build on them whatever is drawn first.
    this.#use([baseSheet, buttonSheet, ...this.#class.sheets, ...known]);
  }

  #use(sheets: readonly SheetSource[]): void {
    for (const sheet of sheets) {
      if (this.#adopted.has(sheet)) continue;
      this.#adopted.add(sheet);
      if (this.#styleRoot) adoptSource(this.#styleRoot, sheet, this.#layer);
    }
  }
}
