/** Draws the user button: the trigger, and the card it opens. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { User } from '../../resources/user.js';
import {
  actionRow,
  avatar,
  type Content,
  icon,
  popover,
  type PopoverController,
  preview,
  safeLinkUrl,
  type Ui,
} from '../../ui/index.js';
import { addressOf, displayName, pictureOf } from '../shared/user-names.js';
import type { CustomMenuItem, MenuEntry } from './menu-items.js';

const gear = svg`<circle cx="8" cy="8" r="2"/><path d="M8 1.9v1.6M8 12.5v1.6M14.1 8h-1.6M3.5 8H1.9M12.3 3.7l-1.1 1.1M4.8 11.2l-1.1 1.1M12.3 12.3l-1.1-1.1M4.8 4.8 3.7 3.7"/>`;
const leave = svg`<path d="M6.5 2.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10.5 11l3-3-3-3M13.5 8h-7"/>`;

/** What the view shows. */
export interface UserButtonProps {
  readonly user: User;
  readonly showName: boolean;
  readonly entries: readonly MenuEntry[];
  readonly isSigningOut: boolean;
  readonly onManage: (page?: string) => void;
  readonly onSignOut: () => void;
}

/** Draws trigger and card. */
export function userButtonView(ui: Ui, controller: PopoverController, props: UserButtonProps): TemplateResult {
  return popover(ui, controller, {
    key: 'userButtonPopoverCard',
    label: ui.t('userButton.label__userButtonPopover'),
    role: 'dialog',
    align: 'end',
    trigger: trigger(ui, controller, props),
    content: () => [person(ui, props.user), ...props.entries.map((entry) => row(ui, controller, props, entry))],
  });
}

function trigger(ui: Ui, controller: PopoverController, { user, showName }: UserButtonProps): TemplateResult {
  const name = displayName(user);
  const label = ui.t(controller.open ? 'userButton.action__closeUserMenu' : 'userButton.action__openUserMenu');
  return html`<button
    class=${ui.cx('userButtonTrigger', { states: [controller.open && 'open'] })}
    type="button"
    aria-label=${showName ? `${name}, ${label}` : label}
    aria-haspopup="dialog"
    aria-expanded=${controller.open}
    @click=${controller.toggle}
  >
    ${showName ? html`<bdi class=${ui.cx('userButtonOuterIdentifier')}>${name}</bdi>` : nothing}
    ${avatar(ui, { key: 'userButtonAvatarBox', imageUrl: pictureOf(user), name, size: 'md' })}
  </button>`;
}

function person(ui: Ui, user: User): TemplateResult {
  const name = displayName(user);
  const address = addressOf(user);
  return preview(ui, {
    key: 'userPreview',
    id: 'userButton',
    main: name,
    second: address === name ? undefined : address,
    imageUrl: pictureOf(user),
    size: 'lg',
  });
}

function row(ui: Ui, controller: PopoverController, props: UserButtonProps, entry: MenuEntry): Content {
  const key = 'userButtonPopoverActionButton';
  if (entry === 'signOut') {
    const label = ui.t('userButton.action__signOut');
    return actionRow(ui, {
      key,
      id: entry,
      label,
      icon: icon(leave, 'clk-icon', true),
      busy: props.isSigningOut,
      onClick: props.onSignOut,
    });
  }
  if (entry === 'manageAccount') {
    const label = ui.t('userButton.action__manageAccount');
    return actionRow(ui, { key, id: entry, label, icon: icon(gear), onClick: () => props.onManage() });
  }
  const href = safeLinkUrl(entry.href);
  const act = (): void => {
    controller.hide();
    if (entry.open) props.onManage(entry.open);
    else entry.onClick?.();
  };
  return actionRow(ui, {
    key,
    id: idOf(entry),
    label: entry.label,
    icon: ownIcon(entry),
    href,
    onClick: href ? undefined : act,
  });
}

/** The application draws its icon itself. */
function ownIcon(item: CustomMenuItem): TemplateResult {
  let drawn: HTMLElement | undefined;
  return html`<span
    data-clerk-foreign
    ${ref((node) => {
      if (node instanceof HTMLElement) item.mountIcon?.((drawn = node));
      else item.unmountIcon?.(drawn);
    })}
  ></span>`;
}

/** `Help center` → `help-center`, for class names. */
function idOf({ label }: CustomMenuItem): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
