/** A card or menu beside the button that opens it. In the page only while open. */
import { html, nothing, type TemplateResult } from 'lit';
import { popoverSheet } from '../theme/sheets/popover.js';
import { button, type ButtonProps } from './button.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';
import type { PopoverController } from './controllers/popover-controller.js';

/** A popover and its trigger. */
export interface PopoverProps {
  /** Appearance key of the card: `userButtonPopoverCard`, `menuList`. */
  readonly key: string;
  /** Accessible name. */
  readonly label: string;
  readonly role: 'dialog' | 'menu';
  /** Draws the button that opens it; its click must call `controller.toggle`. */
  readonly trigger: TemplateResult;
  readonly content: () => Content;
  /** Which edge of the trigger it lines up with; default `start`. */
  readonly align?: 'start' | 'end' | undefined;
}

/** Draws a trigger with its popover. */
export function popover(ui: Ui, controller: PopoverController, props: PopoverProps): TemplateResult {
  ui.use(popoverSheet);
  const { key, label, role, trigger, content, align = 'start' } = props;
  const card = (): TemplateResult =>
    html`<div
      class="${ui.cx(key)} clk-popover clk-align-${align} ${role === 'menu' ? 'clk-menu' : ''}"
      popover="auto"
      role=${role}
      aria-label=${label}
      tabindex="-1"
      data-clk-popover=${controller.token}
      @toggle=${controller.toggled}
      @keydown=${role === 'menu' ? controller.menuKey : nothing}
    >
      ${content()}
    </div>`;
  return html`<span class="clk-anchor"
    ><span class="clk-trigger" data-clk-trigger=${controller.token} @pointerdown=${controller.press}>${trigger}</span>${
      controller.open ? card() : nothing
    }</span
  >`;
}

/** One entry of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: TemplateResult | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onSelect: () => void;
}

/** Draws a button with three dots and the menu it opens. */
export function actionMenu(
  ui: Ui,
  controller: PopoverController,
  props: {
    readonly label: string;
    readonly items: readonly MenuItem[];
    readonly icon: TemplateResult;
  },
): TemplateResult {
  const select = (item: MenuItem) => (): void => {
    controller.hide();
    item.onSelect();
  };
  const trigger: ButtonProps = {
    key: 'menuButton',
    variant: 'icon',
    label: props.label,
    icon: props.icon,
    hasPopup: 'menu',
    expanded: controller.open,
    onClick: controller.toggle,
  };
  return popover(ui, controller, {
    key: 'menuList',
    label: props.label,
    role: 'menu',
    align: 'end',
    trigger: button(ui, trigger),
    content: () =>
      props.items.map(
        (item) =>
          html`<button
            class="${ui.cx('menuItem', { id: item.id })} clk-menu-item ${item.danger ? 'clk-quiet-danger' : ''}"
            type="button"
            role="menuitem"
            tabindex="-1"
            ?disabled=${item.disabled ?? false}
            @click=${select(item)}
          >
            ${item.icon ?? nothing}<span>${item.label}</span>
          </button>`,
      ),
  });
}
