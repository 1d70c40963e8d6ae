/** Section "Active devices": where the account is signed in, and signing a device out. */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { createDeviceList, createRevokeDeviceOperation } from '../../../flows/index.js';
import type { SessionWithActivities } from '../../../resources/session-with-activities.js';
import { badge } from '../../../ui/badge.js';
import { button } from '../../../ui/button.js';
import { alerts, type Content } from '../../../ui/card.js';
import { icon } from '../../../ui/icons.js';
import { devicePaths, phonePaths } from '../../../ui/more-icons.js';
import { spinner } from '../../../ui/spinner.js';
import { item, opener, panel, section } from '../../shared/profile/section.js';
import { unplaced, when, type ProfileView } from '../profile-view.js';

const ID = 'activeDevices';
const KEY = 'userProfile.start.activeDevicesSection';

/** Draws the devices. */
export function devicesSection(view: ProfileView): Content {
  const { ui } = view;
  return section(ui, ID, ui.t(`${KEY}.title`), rows(view));
}

function rows(view: ProfileView): Content {
  const { ui, operations } = view;
  const { step } = operations.get('list:devices', () => createDeviceList(view.clerk));
  if (step.name === 'loading') {
    return html`<div class="cl-profileSectionItem" role="status">
      ${spinner(ui)}<span class="clk-hidden">${ui.t('kit.loading')}</span>
    </div>`;
  }
  const retry = (): Content =>
    button(ui, {
      ...{ key: 'profileSectionRetryButton', variant: 'outline', label: ui.t('kit.tryAgain') },
      onClick: () => void step.reload(),
    });
  const hasFailed = step.errors.length > 0;
  return html`${alerts(ui, hasFailed ? [ui.t('kit.listFailed'), ...step.errors.map((error) => ui.t.error(error))] : [])}
  ${when(hasFailed, retry)}
  ${repeat(
    step.items,
    ({ id }) => id,
    (device) => row(view, device),
  )}`;
}

function row(view: ProfileView, device: SessionWithActivities): Content {
  const { ui, clerk, panel: open } = view;
  const name = `${ID}-revoke-${device.id}`;
  if (open === name) return revokePanel(view, device);
  const isHere = device.id === clerk.session?.id;
  const { latestActivity: activity } = device;
  const place = [activity.city, activity.country].filter(Boolean).join(', ');
  const details = [activity.ipAddress, place, timeOf(device, ui.t.locale)].filter(Boolean).join(' · ');
  return item(
    ui,
    ID,
    html`<span class="clk-muted">${icon(activity.isMobile ? phonePaths : devicePaths)}</span>
      <span class="clk-device">
        <span class="clk-item-text"
          >${deviceName(view, device)}
          ${when(isHere, () => badge(ui, { id: 'thisDevice', text: ui.t('badge__thisDevice') }))}</span
        >
        <bdi class="clk-muted">${details}</bdi>
      </span>`,
    when(!isHere, () =>
      opener(ui, {
        ...{ id: ID, panel: name, danger: true, label: ui.t('kit.signOutDevice') },
        onClick: () => view.open(name),
      }),
    ),
  );
}

function revokePanel(view: ProfileView, device: SessionWithActivities): Content {
  const { ui, operations } = view;
  const list = operations.get('list:devices', () => createDeviceList(view.clerk));
  const operation = operations.get('panel:revoke', () => createRevokeDeviceOperation(view.options));
  const revoke = async (): Promise<void> => {
    const result = operation.run(device);
    if ((await result).status === 'ok') void list.removing(device.id, result);
    view.finish(result, ui.t('kit.deviceSignedOut'));
  };
  return panel(ui, {
    ...{ id: `${ID}-revoke`, title: ui.t(`${KEY}.destructiveAction`), danger: true, busy: operation.step.pending },
    text: ui.t('kit.signOutDeviceText', { device: deviceName(view, device) }),
    errors: unplaced(view, operation.step),
    submit: ui.t('kit.signOutDevice'),
    onSubmit: () => void revoke(),
    onCancel: view.close,
  });
}

function deviceName({ ui }: ProfileView, { latestActivity: activity }: SessionWithActivities): string {
  const browser = [activity.browserName, activity.browserVersion?.split('.')[0]].filter(Boolean).join(' ');
  return [activity.deviceType, browser].filter(Boolean).join(' · ') || ui.t('kit.deviceUnknown');
}

function timeOf({ lastActiveAt }: SessionWithActivities, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return Number.isNaN(Number(lastActiveAt)) ? '' : format.format(lastActiveAt);
}
