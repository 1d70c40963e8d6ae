/** The second line of a card's footer, for applications whose `appearance` names such pages. */
import { html, nothing } from 'lit';
import { extrasSheet } from '../theme/sheets/extras.js';
import { textLink } from './button.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';
import { safeLinkUrl } from './safe-url.js';

/** Links to help, privacy and terms, as far as the application names them. */
export function footerPages(ui: Ui): Content {
  ui.use(extrasSheet);
  const { helpPageUrl, privacyPageUrl, termsPageUrl } = ui.options;
  const links = Object.entries({ help: helpPageUrl, privacy: privacyPageUrl, terms: termsPageUrl }).flatMap(
    ([id, url]) => {
      const href = safeLinkUrl(url);
      const label = ui.t(`footerPageLink__${id}`);
      return href ? [textLink(ui, { key: 'footerPagesLink', id, label, href, external: true })] : [];
    },
  );
  return links.length > 0 ? html`<div class=${ui.cx('footerPages')}>${links}</div>` : nothing;
}
