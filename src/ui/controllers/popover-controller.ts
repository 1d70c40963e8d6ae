/**
 * Opens and closes a popover that exists only while it is open. The browser does the layering, light dismissal, Escape
 * and the return of focus; this adds placement beside the trigger, first focus and the arrow keys of menus.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

let popovers = 0;

/** State of one popover of an element. */
export class PopoverController implements ReactiveController {
  /** Whether the popover is, or is about to be, in the page. */
  open = false;
  /** Ties trigger and popover to this controller; nested elements have popovers of their own. */
  readonly token = `clk-popover-${(popovers += 1)}`;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: ((open: boolean) => void) | undefined;
  #pressedWhileOpen = false;

  /** `onChange` is called when it opens and when it closes, whoever closed it. */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange?: (open: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Opens it. */
  show(): void {
    this.#set(true);
  }

  /** Closes it; focus goes back to where it came from if it is inside. */
  hide(): void {
    const popover = this.#find('popover');
    if (popover?.matches(':popover-open')) popover.hidePopover();
    this.#set(false);
  }

  /** For the trigger's click. A press that dismissed the popover does not open it again. */
  readonly toggle = (): void => {
    if (this.open || this.#pressedWhileOpen) this.hide();
    else this.show();
    this.#pressedWhileOpen = false;
  };

  /** For `pointerdown` on the trigger. */
  readonly press = (): void => {
    this.#pressedWhileOpen = this.open;
  };

  /** For the popover's `toggle` event. */
  readonly toggled = (event: ToggleEvent): void => {
    // The news of a popover that is out of the page already must not close the one that was opened after it.
    if (event.newState === 'closed' && (event.target as Node).isConnected) this.#set(false);
  };

  /** For `keydown` in a menu: arrows, Home, End move; Tab closes. */
  readonly menuKey = (event: KeyboardEvent): void => {
    const items = [
      ...(this.#find('popover')?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([disabled])') ?? []),
    ];
    const root = this.#host.getRootNode() as Document | ShadowRoot; // an attached element's root is one of the two
    const at = items.indexOf(root.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') this.hide();
    if (next === undefined || items.length === 0) return;
    event.preventDefault();
    items[next % items.length]?.focus();
  };

  hostUpdated(): void {
    const popover = this.#find('popover');
    if (!this.open || !popover || popover.matches(':popover-open')) return;
    this.#find('trigger')?.style.setProperty('anchor-name', `--${this.token}`);
    popover.style.setProperty('position-anchor', `--${this.token}`);
    popover.showPopover();
    const first = popover.querySelector<HTMLElement>('[autofocus], [role="menuitem"], button, a[href], input');
    (first ?? popover).focus();
  }

  hostDisconnected(): void {
    this.#set(false);
  }

  #find(part: 'trigger' | 'popover'): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(`[data-clk-${part}="${this.token}"]`);
  }

  #set(open: boolean): void {
    if (open === this.open) return;
    this.open = open;
    this.#onChange?.(open);
    this.#host.requestUpdate();
  }
}
