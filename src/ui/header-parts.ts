/** Parts between header and form: who is signing in, other ways to do it, and what separates them. */
import { html, nothing, type TemplateResult } from 'lit';
import { socialSheet } from '../theme/sheets/social.js';
import { identitySheet } from '../theme/sheets/identity.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';
import { icon, pencilPaths } from './icons.js';

/** The identifier in use, with a pencil to change it. */
export interface IdentityPreviewProps {
  readonly text: string;
  /** Accessible name of the pencil. */
  readonly editLabel?: string | undefined;
  readonly onEdit?: ((event: Event) => void) | undefined;
}

/** Draws the identifier in use. Long ones are cut; the full text is in the title. */
export function identityPreview(ui: Ui, props: IdentityPreviewProps): TemplateResult {
  ui.use(identitySheet);
  return html`<div class=${ui.cx('identityPreview')}>
    <bdi class=${ui.cx('identityPreviewText')} title=${props.text}>${props.text}</bdi>
    ${
      props.onEdit
        ? html`<button
            class=${ui.cx('identityPreviewEditButton')}
            type="button"
            aria-label=${props.editLabel ?? ui.t('kit.editIdentifier')}
            @click=${props.onEdit}
          >
            ${icon(pencilPaths, `${ui.cx('identityPreviewEditButtonIcon')} clk-icon`)}
          </button>`
        : nothing
    }
  </div>`;
}

/** Draws the line that says "or". */
export function divider(ui: Ui, text = ui.t('dividerText')): Content {
  ui.use(socialSheet);
  return html`<div class=${ui.cx('dividerRow')}>
    <span class=${ui.cx('dividerLine')}></span><span class=${ui.cx('dividerText')}>${text}</span
    ><span class=${ui.cx('dividerLine')}></span>
  </div>`;
}
