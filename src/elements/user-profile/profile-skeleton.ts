/** The frame of the profile while nothing is known yet, so that nothing moves when it comes. */
import { html, type TemplateResult } from 'lit';
import { skeletonSheet } from '../../theme/sheets/skeleton.js';
import type { Ui } from '../../ui/context.js';
import { useProfileSheets } from '../shared/profile/section.js';

/** Draws it. */
export function profileSkeleton(ui: Ui): TemplateResult {
  useProfileSheets(ui);
  ui.use(skeletonSheet);
  const bones = [1, 2, 3].map(
    () =>
      html`<div class="cl-profileSection">
        <div><b></b></div>
        <div><i></i></div>
      </div>`,
  );
  return html`<div class="clk-profile-frame">
    <div class="${ui.cx('cardBox')} clk-profile clk-bones" aria-busy="true">
      <div class=${ui.cx('navbar')}><b></b><i></i><i></i></div>
      <div class=${ui.cx('scrollBox')}><div class=${ui.cx('profilePage')}>${bones}</div></div>
    </div>
    <span class="clk-hidden" role="status">${ui.t('kit.loading')}</span>
  </div>`;
}
