/**
 * The base of every tag: renders into a light-DOM child (`.cl-rootBox`), adopts its sheets in whatever root node it
 * lives in, and resolves looks and language from the tag itself, its providers and the clerk object.
 */
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { adoptSheet, adoptSource, styleRootOf, type StyleRoot } from '../theme/adopt.js';
import type { Appearance, ComponentAppearance, ComponentKey } from '../theme/appearance-types.js';
import { classNames } from '../theme/class-names.js';
import type { SheetSource } from '../theme/css.js';
import { joinClasses, PLAIN_LOOK, type Look } from '../theme/look.js';
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
import { jsonAttribute, loadTools, tools } from './late-tools.js';
import { findScope, onScopeChange } from './scope.js';

export { jsonAttribute } from './late-tools.js';

let instances = 0;

/** Base class of all tags. Subclasses render with `this.ui` and the primitives of `ui/`. */
export abstract class ClerkElement extends LitElement {
  /** Which `appearance` key applies, and the root class `cl-<component>-root`. */
  static readonly component?: ComponentKey;
  /** Sheets of the tag's own; primitives bring theirs when they are drawn. */
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
  #look: Look | undefined;
  #translator: Translator | undefined;
  #releaseScope: (() => void) | undefined;

  /** What this tag's views and primitives draw with. */
  protected readonly ui: Ui;

  constructor() {
    super();
    // A plain object, so that primitives never see the element; getters, because looks and language change.
    const element = this as ClerkElement;
    this.ui = {
      get t() {
        return (element.#translator ??= createTranslator(element.localization, findScope(element).localization));
      },
      get options() {
        return element.look.options;
      },
      get footerPages() {
        return tools?.footerPages;
      },
      cx: (key, options) => classNames(element.look, key, options),
      id: (name) => `${element.#id}-${name}`,
      use: (...sheets) => element.#use(sheets),
    };
    registerMessages(...this.#class.messages);
  }

  get #class(): typeof ClerkElement {
    return this.constructor as typeof ClerkElement; // `constructor` is typed as Function
  }

  /** Looks in force: themes, clerk options, provider, tag. */
  get look(): Look {
    const said = [findScope(this).appearance, this.appearance];
    return (this.#look ??= tools?.resolveLook(this.#class.component, ...said) ?? PLAIN_LOOK);
  }

  override connectedCallback(): void {
    const changed = (): void => {
      this.#look = this.#translator = undefined;
      this.requestUpdate();
    };
    this.#releaseScope = onScopeChange(changed);
    super.connectedCallback();
    // A framework may have emptied us, or we may have been moved: take our place again.
    if (this.renderRoot.parentNode !== this) this.prepend(this.renderRoot);
    changed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#releaseScope?.();
  }

  /** Renders into a child of its own, so that the page's children of the tag stay as they are. */
  protected override createRenderRoot(): HTMLElement {
    // Present already in a server-rendered page or in a clone: the first real view takes its place.
    const found = this.querySelector<HTMLElement>(':scope > .cl-rootBox');
    this.#served = Boolean(found);
    const root = found ?? document.createElement('div');
    if (!found) this.prepend(root);
    return root;
  }

  /** Whether there is nothing to draw yet. While true, a server-rendered view stays as it is. */
  protected isWaiting(): boolean {
    return false;
  }

  protected override shouldUpdate(): boolean {
    return !this.#needsTools() && !(this.#served && this.isWaiting());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.#needsTools()) await loadTools();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('appearance')) this.#look = undefined;
    if (changed.has('localization')) this.#translator = undefined;
  }

  protected override update(changed: PropertyValues): void {
    this.#adoptAll();
    this.#dressRoot();
    const root = this.renderRoot as HTMLElement; // created above
    const restore = this.#served ? tools?.takeOverForm(root) : undefined;
    if (this.#served) root.replaceChildren();
    this.#served = false;
    super.update(changed);
    restore?.();
  }

  /** Classes of the root besides `cl-rootBox`; subclasses add their own (`cl-signIn-start`). */
  protected rootClasses(): string {
    const { component } = this.#class;
    return component ? `cl-${component}-root` : '';
  }

  /** What few pages need is loaded when a page needs it; drawing waits for it, so that nothing is drawn twice. */
  #needsTools(): boolean {
    if (tools || !(this.#served || this.appearance || findScope(this).appearance)) return false;
    void loadTools().then(() => {
      this.#look = undefined;
      this.requestUpdate();
    });
    return true;
  }

  #dressRoot(): void {
    const root = this.renderRoot as HTMLElement; // created above
    const { className, sheet, options, cssLayerName } = this.look;
    if (sheet && this.#styleRoot) adoptSheet(this.#styleRoot, sheet(this.#styleRoot));
    const switches = joinClasses(
      !options.animations && 'clk-still',
      !options.shimmer && 'clk-no-shimmer',
      options.elevation === 'flush' && 'clk-flush',
      cssLayerName && 'clk-layered',
    );
    const list = joinClasses(this.ui.cx('rootBox'), this.rootClasses(), switches, className);
    if (root.className !== list) root.className = list;
    const { chosen, locale, dir } = this.ui.t;
    root.lang = locale;
    // English as a mere fallback does not turn a right-to-left page around; a `dir` on the tag always counts.
    if (chosen && !this.dir) root.dir = dir;
    else root.removeAttribute('dir');
  }

  /** Adopts what was used so far again when the element moved to another root, or the page named another layer. */
  #adoptAll(): void {
    const root = styleRootOf(this);
    const layer = this.look.cssLayerName;
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
