/** What a primitive gets to draw with: texts, class names, ids and options. Primitives know nothing else of their element. */
import type { AppearanceOptions } from '../theme/appearance-types.js';
import type { KeyOptions } from '../theme/class-names.js';
import type { SheetSource } from '../theme/css.js';
import type { Translator } from '../i18n/translate.js';

/** The drawing context of one element instance. */
export interface Ui {
  /** Finds messages: `ui.t('signIn.start.title', { applicationName })`, `ui.t.error(flowError)`. */
  readonly t: Translator;
  /** Resolved `appearance.options`. */
  readonly options: Readonly<AppearanceOptions>;
  /** Class list of a node: `ui.cx('formFieldInput', { id: 'identifier', states: [bad && 'error'] })`. */
  cx(key: string, options?: KeyOptions): string;
  /** An id that is unique in the document: `ui.id('identifier')`. */
  id(name: string): string;
  /** Draws the pages an `appearance` adds to footers; there once an appearance was worked out. */
  readonly footerPages: ((ui: Ui) => unknown) | undefined;
  /** Adopts a sheet when something first needs it. Cheap to call at every render. */
  use(...sheets: readonly SheetSource[]): void;
}
