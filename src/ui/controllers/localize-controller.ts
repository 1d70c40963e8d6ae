/** Re-renders an element when the language or the looks of the page change. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onChange } from '../../i18n/registry.js';

/** Calls `onChange` and updates the host on every language switch. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: () => void;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    const changed = (): void => {
      this.#onChange();
      this.#host.requestUpdate();
    };
    this.#release = onChange(changed);
    this.#onChange(); // the language may have changed while the host was away
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
