/** Which panel of the profile is open, what its fields remark, and where the focus goes when it opens and closes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FocusController } from '../../ui/controllers/focus-controller.js';
import { PopoverController } from '../../ui/controllers/popover-controller.js';
import { OperationsController } from '../shared/profile/operations-controller.js';
import type { ProfileView } from './profile-view.js';

/** The parts of a view that this controller brings. */
export type PanelParts = Pick<ProfileView, 'operations' | 'open' | 'close' | 'menu' | 'remarks' | 'remark'>;

/** State of the panels of one profile. */
export class PanelController implements ReactiveController {
  /** The open panel. */
  panel: string | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #focus: FocusController;
  readonly #operations: OperationsController;
  readonly #menus = new Map<string, PopoverController>();
  readonly #remarks = new Map<string, string>();
  #shown: string | undefined;
  /** The panel that closed last; its opener gets the focus. */
  #closed: string | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#focus = new FocusController(host);
    this.#operations = new OperationsController(host);
    host.addController(this);
  }

  /** What sections need of it. */
  get shared(): PanelParts {
    const { close } = this;
    return {
      ...{ close, operations: this.#operations, remarks: this.#remarks },
      open: (panel) => this.#set(panel),
      menu: (id) => this.#menu(id),
      remark: (name, text, kind) => {
        if (this.#remarks.get(name) === text) return;
        if (text) this.#remarks.set(name, text);
        else this.#remarks.delete(name);
        if (kind === 'wrong') this.#focus.toErrors();
        this.#host.requestUpdate();
      },
    };
  }

  /** Closes the panel. */
  readonly close = (): void => {
    this.#closed = this.panel;
    this.#set(null);
  };

  /** After a refusal. */
  showErrors(): void {
    this.#focus.toErrors();
    this.#host.requestUpdate();
  }

  /** Another person or another page: what was open, and what was known of the other person, is forgotten. */
  follow(userId: string | undefined, page: string): void {
    const shown = `${userId ?? ''} ${page}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#forget('');
    this.panel = null;
  }

  hostUpdated(): void {
    const closed = this.#closed;
    this.#closed = null;
    if (!closed || this.panel) return;
    const openers = [...this.#host.querySelectorAll<HTMLElement>('[data-clk-opens]')];
    const opener = openers.find(({ dataset }) => dataset['clkOpens']?.split(' ').includes(closed));
    // What the panel was about may be gone; the page's title is next.
    const target = opener?.querySelector<HTMLElement>('button') ?? this.#host.querySelector<HTMLElement>('h2');
    target?.focus();
  }

  hostDisconnected(): void {
    this.panel = null;
    this.#forget('');
  }

  #set(panel: string | null): void {
    this.panel = panel;
    this.#forget('panel:');
    if (panel) this.#focus.toStep();
    this.#host.requestUpdate();
  }

  #forget(prefix: string): void {
    this.#operations.drop(prefix);
    this.#remarks.clear();
  }

  #menu(id: string): PopoverController {
    const known = this.#menus.get(id) ?? new PopoverController(this.#host);
    this.#menus.set(id, known);
    return known;
  }
}
