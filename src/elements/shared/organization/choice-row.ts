/** Rows that stand for an account to work in: an organization, the personal account, an invitation. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ListStep } from '../../../flows/index.js';
import type { User } from '../../../resources/user.js';
import { organizationSheet } from '../../../theme/sheets/organization.js';
import { popoverSheet } from '../../../theme/sheets/popover.js';
import { button } from '../../../ui/button.js';
import { alerts, type Content } from '../../../ui/card.js';
import type { Ui } from '../../../ui/context.js';
import { forwardPaths, icon } from '../../../ui/icons.js';
import { preview } from '../../../ui/rows.js';
import { pictureOf } from '../user-names.js';

/** What a row shows of an organization. */
export interface Named {
  readonly name: string;
  readonly imageUrl: string;
  readonly hasImage: boolean;
}

/** Draws an organization in two lines: its name, and what the person is there. */
export function organizationPreview(ui: Ui, id: string, organization: Named, second?: string): TemplateResult {
  return preview(ui, {
    ...{ key: 'organizationPreview', id, main: organization.name, second, shape: 'square' },
    // A generated picture says less than initials in the application's own colours.
    imageUrl: organization.hasImage ? organization.imageUrl : undefined,
  });
}

/** Draws the personal account. */
export function personalPreview(ui: Ui, user: User): TemplateResult {
  const main = ui.t('organizationSwitcher.personalWorkspace');
  return preview(ui, { key: 'userPreview', id: 'personalWorkspace', main, imageUrl: pictureOf(user) });
}

/** A row that chooses. */
export interface ChoiceProps {
  /** Appearance key: `organizationSwitcherPreviewButton`. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly content: TemplateResult;
  readonly busy: boolean;
  readonly onClick: () => void;
}

/** Draws a row that chooses. */
export function choiceRow(ui: Ui, { key, id, content, busy, onClick }: ChoiceProps): TemplateResult {
  ui.use(popoverSheet, organizationSheet);
  return html`<button
    class="${ui.cx(key, { id, states: [busy && 'loading'] })} clk-row clk-choice"
    type="button"
    aria-busy=${busy ? 'true' : 'false'}
    @click=${busy ? nothing : onClick}
  >
    ${content} ${icon(forwardPaths, 'clk-icon', true)}
  </button>`;
}

/** Draws an offer that is taken by a button of its own. */
export function offerRow(
  ui: Ui,
  props: {
    readonly content: TemplateResult;
    readonly label: string;
    readonly busy: boolean;
    readonly onAccept: () => void;
  },
): TemplateResult {
  ui.use(popoverSheet, organizationSheet);
  const { content, label, busy, onAccept } = props;
  return html`<div class="${ui.cx('organizationSwitcherInvitationRow')} clk-active-organization clk-offer">
    ${content}
    ${button(ui, { key: 'organizationSwitcherInvitationAcceptButton', variant: 'outline', label, busy, onClick: onAccept })}
  </div>`;
}

/** Draws the end of a list: more, or what went wrong. */
export function listEnd(ui: Ui, step: ListStep<{ readonly id: string }>): Content {
  if (step.errors.length > 0) {
    return html`<div class="clk-choice-more">
      ${alerts(ui, [ui.t('kit.listFailed')])}
      ${button(ui, { key: 'listRetryButton', variant: 'quiet', label: ui.t('kit.tryAgain'), onClick: () => void step.reload() })}
    </div>`;
  }
  if (!step.loadMore.enabled) return nothing;
  return html`<div class="clk-choice-more">
    ${button(ui, {
      ...{ key: 'listMoreButton', variant: 'quiet', label: ui.t('kit.loadMore'), busy: step.pending === 'more' },
      onClick: () => void step.loadMore(),
    })}
  </div>`;
}
