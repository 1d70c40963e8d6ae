/** What pages of a profile are made of: sections with rows, and forms that open in place of a row. */
import { html, nothing, type TemplateResult } from 'lit';
import { cardSheet } from '../../../theme/sheets/card.js';
import { formSheet } from '../../../theme/sheets/form.js';
import { profileSheet } from '../../../theme/sheets/profile.js';
import { button } from '../../../ui/button.js';
import { alerts, type Content } from '../../../ui/card.js';
import type { Ui } from '../../../ui/context.js';
import { form, type FormValues } from '../../../ui/form.js';

/** Adopts the sheets of profiles in the order in which they build on each other. */
export function useProfileSheets(ui: Ui): void {
  ui.use(cardSheet, formSheet, profileSheet);
}

/** Draws a section: what it is about, and its rows. */
export function section(ui: Ui, id: string, title: string, content: Content): TemplateResult {
  useProfileSheets(ui);
  const titleId = ui.id(`section-${id}`);
  return html`<section class=${ui.cx('profileSection', { id })} aria-labelledby=${titleId}>
    <h3 class=${ui.cx('profileSectionTitle', { id })} id=${titleId}>${title}</h3>
    <div class=${ui.cx('profileSectionContent', { id })}>${content}</div>
  </section>`;
}

/** Draws a row: values, and what can be done about them at its end. */
export function item(ui: Ui, id: string, main: Content, end: Content = nothing): TemplateResult {
  return html`<div class=${ui.cx('profileSectionItem', { id })}>
    <div class="clk-item-main">${main}</div>
    ${end}
  </div>`;
}

/** A button that opens a panel. */
export interface OpenerProps {
  /** The section, for class names. */
  readonly id: string;
  /** The panel it opens; focus comes back to the button when that closes. */
  readonly panel: string;
  readonly label: string;
  readonly icon?: TemplateResult | undefined;
  readonly danger?: boolean | undefined;
  readonly onClick: () => void;
}

/** Draws a button that opens a panel. */
export function opener(ui: Ui, { id, panel, label, icon, danger = false, onClick }: OpenerProps): TemplateResult {
  return html`<span class=${ui.cx('profileSectionPrimaryButton', { id })} data-clk-opens=${panel}
    >${button(ui, { key: 'profileSectionButton', id, variant: danger ? 'dangerQuiet' : 'quiet', label, icon, onClick })}</span
  >`;
}

/** A form in place of a row. */
export interface PanelProps {
  /** Name of the panel: `profile`, `emailAddresses-add`. */
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  /** Errors that belong to no field. */
  readonly errors?: readonly string[] | undefined;
  readonly content?: Content;
  /** Text of the main button; without it the form goes on by itself (a code). */
  readonly submit?: string | undefined;
  /** What it does cannot be taken back. */
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly busy: boolean;
  readonly onSubmit: (values: FormValues) => void;
  readonly onCancel: () => void;
}

/** Draws a panel. Escape and Cancel close it; what was typed stays while the server refuses it. */
export function panel(ui: Ui, props: PanelProps): TemplateResult {
  useProfileSheets(ui);
  const { id, title, text, busy, danger = false, submit, disabled = false } = props;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // a dialog around it stays open
    props.onCancel();
  };
  const buttons = html`<div class="clk-panel-buttons">
    ${button(ui, { key: 'formButtonReset', variant: 'quiet', label: ui.t('userProfile.formButtonReset'), onClick: props.onCancel })}
    ${
      submit
        ? button(ui, {
            ...{ key: 'formButtonPrimary', variant: danger ? 'danger' : 'primary', type: 'submit', label: submit },
            ...{ busy, disabled },
          })
        : nothing
    }
  </div>`;
  const content = html`<div class="clk-panel-head">
      <h4 class=${ui.cx('headerTitle')} id=${ui.id(`panel-${id}`)} tabindex="-1">${title}</h4>
      ${text ? html`<p>${text}</p>` : nothing}
    </div>
    ${alerts(ui, props.errors ?? [])} ${props.content ?? nothing} ${buttons}`;
  return html`<div
    class="${ui.cx('actionCard', { id })} clk-panel"
    role="group"
    aria-labelledby=${ui.id(`panel-${id}`)}
    data-clk-panel=${id}
    @keydown=${escape}
  >
    ${form(ui, { id, busy, content, onSubmit: props.onSubmit })}
  </div>`;
}
