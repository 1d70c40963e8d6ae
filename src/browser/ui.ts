/** `ui.browser.js`: a classic script that lets official clerk-js show our tags in place of its own UI. */
import type { HostedClerk } from '../clerk/component-host.js';
import type { UpdateProps } from '../clerk/components.js';
import { CLERK_JS_VERSION } from '../clerk/version.js';
import { defineTag, watchTags } from './tags.js';
import type { UiControls } from './ui-controls.js';

/** The UI class as clerk-js constructs it. */
class ClerkUI {
  static readonly version = CLERK_JS_VERSION;
  readonly version = CLERK_JS_VERSION;
  readonly #getClerk: () => HostedClerk;
  readonly #options: object;
  #controls: Promise<UiControls> | undefined;

  constructor(getClerk: () => HostedClerk, _getEnvironment: () => unknown, options: object = {}) {
    this.#getClerk = getClerk;
    this.#options = options;
  }

  /** Loads what is needed to mount; the same controls every time. */
  ensureMounted(): Promise<UiControls> {
    this.#controls ??= import('./ui-controls.js').then(({ createUiControls }) =>
      createUiControls(this.#getClerk(), { options: this.#options } satisfies UpdateProps, defineTag),
    );
    return this.#controls;
  }
}

Object.assign(window, { __internal_ClerkUICtor: ClerkUI });
watchTags(() => undefined);
