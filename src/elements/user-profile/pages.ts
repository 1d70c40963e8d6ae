/** The pages of the profile. */
import { html } from 'lit';
import { type Content, icon, safeLinkUrl, type Ui } from '../../ui/index.js';
import { personPaths, shieldPaths } from '../../ui/more-icons.js';
import {
  arrangePages,
  type CustomPage,
  foreignNode,
  pageTitle,
  type ProfilePage,
  segmentOf,
} from '../shared/profile/index.js';
import type { ProfileView } from './profile-view.js';
import { dangerSection } from './sections/danger.js';
import { detailsSection, usernameSection } from './sections/details.js';
import { devicesSection } from './sections/devices.js';
import { emailsSection } from './sections/emails.js';
import { passwordSection } from './sections/password.js';

const ICONS = { account: personPaths, security: shieldPaths } as const;
const BUILT_IN = ['account', 'security'] as const;

/** The pages for the navigation. */
export function pagesOf(ui: Ui, own: readonly CustomPage[]): readonly ProfilePage[] {
  return arrangePages(BUILT_IN, own).flatMap((page): readonly ProfilePage[] => {
    if (typeof page === 'string') {
      const id = page === 'security' ? page : 'account';
      return [{ id, label: ui.t(`userProfile.navbar.${id}`), icon: icon(ICONS[id]) }];
    }
    const { label, url, mount, mountIcon, unmountIcon } = page;
    const shown = { id: segmentOf(page), label, icon: mountIcon && foreignNode(mountIcon, unmountIcon) };
    if (mount) return [shown];
    const href = safeLinkUrl(url);
    return href ? [{ ...shown, href }] : []; // an address that is no web page leads nowhere
  });
}

/** Draws a page; an address that names none leads to the first. */
export function pageContent(view: ProfileView, page: string, own: readonly CustomPage[]): Content {
  const { ui } = view;
  const custom = own.find((each) => each.mount && segmentOf(each) === page);
  if (custom?.mount) return foreignNode(custom.mount, custom.unmount);
  if (page === 'security') {
    return html`${pageTitle(ui, ui.t('userProfile.start.headerTitle__security'))} ${passwordSection(view)}
    ${devicesSection(view)} ${dangerSection(view)}`;
  }
  return html`${pageTitle(ui, ui.t('userProfile.start.headerTitle__account'))} ${detailsSection(view)}
  ${usernameSection(view)} ${emailsSection(view)}`;
}
