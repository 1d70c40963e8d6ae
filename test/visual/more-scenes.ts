/** Scenes of what opens, lists and waits: popovers, menus, dialogs, tables, skeletons. */
import { html, type LitElement, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icons.js';
import { dotsPaths, gearPaths, peoplePaths, plusPaths, signOutPaths } from '../../src/ui/more-icons.js';
import {
  actionMenu,
  actionRow,
  avatar,
  badge,
  button,
  card,
  checkbox,
  dialog,
  DialogController,
  emptyState,
  field,
  form,
  pagination,
  popover,
  PopoverController,
  preview,
  primaryButton,
  skeletonCard,
  table,
  tabs,
  toast,
  ToastController,
  type Ui,
} from '../../src/ui/index.js';

const quiet = (): void => undefined;

/** A scene that needs controllers of its element. */
export type StatefulScene = (host: LitElement) => (ui: Ui) => TemplateResult;

const userMenu: StatefulScene = (host) => {
  const controller = new PopoverController(host);
  return (ui) =>
    popover(ui, controller, {
      key: 'userButtonPopoverCard',
      label: ui.t('userButton.label__userButtonPopover'),
      role: 'dialog',
      trigger: html`<button
        class=${ui.cx('userButtonTrigger', { states: [controller.open && 'open'] })}
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${controller.open ? 'true' : 'false'}
        aria-label=${ui.t(controller.open ? 'userButton.action__closeUserMenu' : 'userButton.action__openUserMenu')}
        @click=${controller.toggle}
      >
        ${avatar(ui, { name: 'Grace Hopper', key: 'userButtonAvatarBox' })}
      </button>`,
      content: () => [
        preview(ui, { key: 'userPreview', main: 'Grace Hopper', second: 'grace.hopper@navy.example.com' }),
        actionRow(ui, {
          key: 'userButtonPopoverActionButton',
          id: 'manageAccount',
          label: ui.t('userButton.action__manageAccount'),
          icon: icon(gearPaths),
          onClick: quiet,
        }),
        actionRow(ui, {
          key: 'userButtonPopoverActionButton',
          id: 'signOut',
          label: ui.t('userButton.action__signOut'),
          icon: icon(signOutPaths, 'clk-icon', true),
          onClick: quiet,
        }),
      ],
    });
};

const menu: StatefulScene = (host) => {
  const controller = new PopoverController(host);
  return (ui) =>
    actionMenu(ui, controller, {
      label: 'Open menu',
      icon: icon(dotsPaths),
      items: [
        { id: 'primary', label: 'Set as primary', onSelect: quiet },
        { id: 'verify', label: 'Verify', disabled: true, onSelect: quiet },
        { id: 'remove', label: 'Remove email', danger: true, onSelect: quiet },
      ],
    });
};

const modal: StatefulScene = (host) => {
  const controller = new DialogController(host);
  return (ui) =>
    html`${button(ui, { key: 'button', variant: 'outline', label: 'Create organization', onClick: () => controller.show() })}
    ${dialog(ui, controller, {
      label: 'Create organization',
      content: () =>
        card(ui, {
          title: 'Create organization',
          main: form(ui, {
            onSubmit: quiet,
            content: [
              field(ui, { name: 'name', label: 'Name', required: true }),
              primaryButton(ui, { label: 'Create' }),
            ],
          }),
        }),
    })}`;
};

const notices: StatefulScene = (host) => {
  const controller = new ToastController(host);
  return (ui) =>
    html`${button(ui, { key: 'button', variant: 'outline', label: 'Save', onClick: () => controller.show('Saved.', 60_000) })}
    ${toast(ui, controller)}`;
};

const people = [
  { name: 'Grace Hopper', mail: 'grace@example.com', role: 'Admin' },
  { name: 'Katherine Johnson', mail: 'katherine@example.com', role: 'Member' },
  { name: 'Radia Perlman', mail: 'radia@example.com', role: 'Member' },
];

const members: StatefulScene = () => (ui) =>
  tabs(ui, {
    label: 'Members',
    tabs: [
      { id: 'members', label: 'Members', count: 12 },
      { id: 'invitations', label: 'Invitations', count: 0 },
    ],
    selected: 'members',
    onSelect: quiet,
    panel: html`${table(ui, {
      caption: 'Members',
      rows: people,
      empty: '',
      columns: [
        {
          id: 'user',
          label: 'User',
          cell: ({ name, mail }) => preview(ui, { key: 'userPreview', main: name, second: mail, size: 'sm' }),
        },
        {
          id: 'role',
          label: 'Role',
          cell: ({ role }) => badge(ui, { text: role, tone: role === 'Admin' ? 'success' : 'neutral' }),
        },
      ],
    })}
    ${pagination(ui, { page: 1, pageSize: 3, total: 12, onPage: quiet })}`,
  });

/** Scenes by name, each made once per element. */
export const MORE_SCENES: Readonly<Record<string, StatefulScene>> = {
  'user-menu': userMenu,
  menu,
  dialog: modal,
  toast: notices,
  members,
  empty: () => (ui) =>
    emptyState(ui, {
      icon: icon(peoplePaths),
      title: 'No invitations yet',
      text: 'Invite your colleagues by e-mail. They join with one click.',
      action: button(ui, { key: 'button', variant: 'outline', label: 'Invite', icon: icon(plusPaths), onClick: quiet }),
    }),
  skeleton: () => (ui) => skeletonCard(ui),
  'skeleton-social': () => (ui) => skeletonCard(ui, { fields: 2, socialRows: 2 }),
  buttons: () => (ui) =>
    card(ui, {
      title: 'Buttons',
      main: (['primary', 'outline', 'quiet', 'danger', 'dangerQuiet'] as const).map((variant) =>
        [{}, { disabled: true }, { busy: true }].map((state) =>
          button(ui, { key: 'button', variant, label: variant, ...state }),
        ),
      ),
    }),
  marks: () => (ui) =>
    card(ui, {
      title: 'Marks',
      main: [
        ...(['neutral', 'success', 'warning', 'danger'] as const).map((tone) => badge(ui, { text: tone, tone })),
        avatar(ui, { name: 'Grace Hopper', size: 'lg', alone: true }),
        avatar(ui, { name: 'Northwind', size: 'lg', shape: 'square', alone: true }),
        checkbox(ui, { name: 'legalAccepted', label: 'I agree to the terms', error: 'Accept the terms to go on.' }),
      ],
    }),
};
