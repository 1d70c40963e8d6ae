/** Section "Email addresses": add, prove by a code, make primary, remove. */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { createAddEmailAddressOperation, createPrimaryEmailAddressOperation } from '../../../flows/index.js';
import { createRemoveEmailAddressOperation } from '../../../flows/index.js';
import type { EmailAddress } from '../../../resources/email-address.js';
import { badge } from '../../../ui/badge.js';
import { alerts, type Content } from '../../../ui/card.js';
import { icon } from '../../../ui/icons.js';
import { dotsPaths, plusPaths } from '../../../ui/more-icons.js';
import { actionMenu, type MenuItem } from '../../../ui/popover.js';
import { item, opener, panel, section } from '../../shared/profile/section.js';
import { input, unplaced, when, type ProfileView } from '../profile-view.js';
import { verifyEmailPanel } from './verify-email.js';

const ID = 'emailAddresses';
const KEY = 'userProfile.start.emailAddressesSection';

/** Draws the addresses. */
export function emailsSection(view: ProfileView): Content {
  const { ui, user, settings } = view;
  if (!settings.attributes.email_address.enabled) return undefined;
  const add = (): Content =>
    view.panel === `${ID}-add`
      ? addPanel(view)
      : opener(ui, {
          ...{ id: ID, panel: `${ID}-add`, label: ui.t(`${KEY}.primaryButton`), icon: icon(plusPaths) },
          onClick: () => view.open(`${ID}-add`),
        });
  return section(
    ui,
    ID,
    ui.t(`${KEY}.title`),
    html`${alerts(ui, unplaced(view, primaryOperation(view).step))}
    ${repeat(
      sorted(user.emailAddresses, user.primaryEmailAddressId),
      ({ id }) => id,
      (address) => row(view, address),
    )}
    ${when(!settings.attributes.email_address.immutable, add)}`,
  );
}

function row(view: ProfileView, address: EmailAddress): Content {
  const { ui, user, panel: open } = view;
  if (open === `${ID}-verify-${address.id}`) return verifyEmailPanel(view, address);
  if (open === `${ID}-remove-${address.id}`) return removePanel(view, address);
  const marks = html`${when(user.primaryEmailAddressId === address.id, () => badge(ui, { id: 'primary', text: ui.t('badge__primary') }))}
  ${when(!isProved(address), () => badge(ui, { id: 'unverified', tone: 'warning', text: ui.t('badge__unverified') }))}`;
  const items = menuItems(view, address);
  return item(
    ui,
    ID,
    html`<bdi class="clk-item-text">${address.emailAddress}</bdi> ${marks}`,
    when(
      items.length > 0,
      () =>
        html`<span data-clk-opens=${`${ID}-remove-${address.id} ${ID}-verify-${address.id}`}
          >${actionMenu(ui, view.menu(address.id), {
            label: ui.t('kit.emailActions', { identifier: address.emailAddress }),
            icon: icon(dotsPaths),
            items,
          })}</span
        >`,
    ),
  );
}

function menuItems(view: ProfileView, address: EmailAddress): readonly MenuItem[] {
  const { ui, user, settings } = view;
  const isPrimary = user.primaryEmailAddressId === address.id;
  const canPrimary = isProved(address) && !isPrimary;
  const onPrimary = (): void => void primaryOperation(view).run({ id: address.id });
  const remove: MenuItem = {
    ...{ id: 'remove', danger: true, label: ui.t(`${KEY}.destructiveAction`) },
    onSelect: () => view.open(`${ID}-remove-${address.id}`),
  };
  const onVerify = (): void => view.open(`${ID}-verify-${address.id}`);
  return [
    ...(canPrimary ? [{ id: 'primary', label: ui.t(`${KEY}.detailsAction__nonPrimary`), onSelect: onPrimary }] : []),
    ...(isProved(address)
      ? []
      : [{ id: 'verify', label: ui.t(`${KEY}.detailsAction__unverified`), onSelect: onVerify }]),
    ...(settings.attributes.email_address.immutable ? [] : [remove]),
  ];
}

function primaryOperation(view: ProfileView) {
  return view.operations.get('email:primary', () => createPrimaryEmailAddressOperation(view.clerk, view.options));
}

function addPanel(view: ProfileView): Content {
  const { ui } = view;
  const operation = view.operations.get('panel:add-email', () =>
    createAddEmailAddressOperation(view.clerk, view.options),
  );
  const submit = async (emailAddress: string): Promise<void> => {
    const result = operation.run({ emailAddress });
    const added = (await result).status === 'ok' ? operation.step.output : null;
    if (added) view.open(`${ID}-verify-${added.id}`);
    else view.finish(result);
  };
  return panel(ui, {
    ...{ id: `${ID}-add`, title: ui.t('userProfile.emailAddressPage.title'), busy: operation.step.pending },
    text: ui.t('userProfile.emailAddressPage.formHint'),
    errors: unplaced(view, operation.step, 'emailAddress'),
    content: input(view, operation.step, 'emailAddress', { type: 'email', autocomplete: 'email', required: true }),
    submit: ui.t('userProfile.formButtonPrimary__add'),
    onSubmit: ({ emailAddress = '' }) => void submit(emailAddress),
    onCancel: view.close,
  });
}

function removePanel(view: ProfileView, { id, emailAddress }: EmailAddress): Content {
  const { ui } = view;
  const operation = view.operations.get('panel:remove-email', () =>
    createRemoveEmailAddressOperation(view.clerk, view.options),
  );
  const key = 'userProfile.emailAddressPage.removeResource';
  return panel(ui, {
    ...{ id: `${ID}-remove`, title: ui.t(`${key}.title`), danger: true, busy: operation.step.pending },
    text: `${ui.t(`${key}.messageLine1`, { identifier: emailAddress })} ${ui.t(`${key}.messageLine2`)}`,
    errors: unplaced(view, operation.step),
    submit: ui.t('userProfile.formButtonPrimary__remove'),
    onSubmit: () => view.finish(operation.run({ id })),
    onCancel: view.close,
  });
}

function sorted(addresses: readonly EmailAddress[], primaryId: string | null): readonly EmailAddress[] {
  return [...addresses].sort((one, other) => Number(other.id === primaryId) - Number(one.id === primaryId));
}

function isProved({ verification }: EmailAddress): boolean {
  return verification.status === 'verified';
}
