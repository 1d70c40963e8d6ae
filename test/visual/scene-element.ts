/** `<clk-scene name="…">` draws one scene the way a real tag would: through the element base, in light DOM. */
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { errorMessages } from '../../src/i18n/en-us/errors.js';
import { flowMessages } from '../../src/i18n/en-us/flow.js';
import { formMessages } from '../../src/i18n/en-us/form.js';
import { signInStartMessages } from '../../src/i18n/en-us/sign-in.js';
import { signInStepMessages } from '../../src/i18n/en-us/sign-in-steps.js';
import { signUpStartMessages, signUpStepMessages } from '../../src/i18n/en-us/sign-up.js';
import { userButtonMessages } from '../../src/i18n/en-us/user-button.js';
import { ClerkElement, type Ui } from '../../src/ui/index.js';
import { listMessages } from '../../src/i18n/en-us/lists.js';
import { MORE_SCENES } from './more-scenes.js';
import { SCENES } from './scenes.js';

/** A tag for scenes. */
export class SceneElement extends ClerkElement {
  static override readonly component = 'signIn';
  static override readonly messages = [
    formMessages,
    flowMessages,
    signInStartMessages,
    signInStepMessages,
    signUpStartMessages,
    signUpStepMessages,
    userButtonMessages,
    errorMessages,
    listMessages,
  ];
  static override properties: PropertyDeclarations = { ...ClerkElement.properties, name: {} };
  declare name: string;
  /** A view given by a test instead of a named one. */
  view: ((ui: Ui) => TemplateResult) | undefined;

  /** The drawing context, for tests. */
  get context(): Ui {
    return this.ui;
  }

  protected override render(): unknown {
    this.view ??= SCENES[this.name] ?? MORE_SCENES[this.name]?.(this);
    return this.view?.(this.ui);
  }
}
