/** The pages of the profile. */
import { html } from 'lit';
import type { Content } from '../../ui/card.js';
import type { Ui } from '../../ui/context.js';
import { icon } from '../../ui/icons.js';
import { personPaths, shieldPaths } from '../../ui/more-icons.js';
import { pageTitle, type ProfilePage } from '../shared/profile/layout.js';
import type { ProfileView } from './profile-view.js';
import { dangerSection } from './sections/danger.js';
import { detailsSection, usernameSection } from './sections/details.js';
import { devicesSection } from './sections/devices.js';
import { emailsSection } from './sections/emails.js';
import { passwordSection } from './sections/password.js';

/** The pages for the navigation. */
export function pagesOf(ui: Ui): readonly ProfilePage[] {
  return [
    { id: 'account', label: ui.t('userProfile.navbar.account'), icon: icon(personPaths) },
    { id: 'security', label: ui.t('userProfile.navbar.security'), icon: icon(shieldPaths) },
  ];
}

/** Draws a page; an address that names none leads to the first. */
export function pageContent(view: ProfileView, page: string): Content {
  const { ui } = view;
  if (page === 'security') {
    return html`${pageTitle(ui, ui.t('userProfile.start.headerTitle__security'))} ${passwordSection(view)}
    ${devicesSection(view)} ${dangerSection(view)}`;
  }
  return html`${pageTitle(ui, ui.t('userProfile.start.headerTitle__account'))} ${detailsSection(view)}
  ${usernameSection(view)} ${emailsSection(view)}`;
}
