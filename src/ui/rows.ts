/** What popovers are made of: who or what this is, and rows of actions. */
import { html, nothing, type TemplateResult } from 'lit';
import { popoverSheet } from '../theme/sheets/popover.js';
import { avatar } from './avatar.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';

/** A person or an organization in two lines. */
export interface PreviewProps {
  /** Appearance key prefix: `userPreview`, `organizationPreview`. */
  readonly key: string;
  readonly id?: string | undefined;
  /** Name, or the address when there is no name. */
  readonly main: string;
  readonly second?: string | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly shape?: 'circle' | 'square' | undefined;
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  readonly badge?: Content;
}

/** Draws a person or an organization: picture, name, address. */
export function preview(ui: Ui, props: PreviewProps): TemplateResult {
  ui.use(popoverSheet);
  const { key, id, main, second, imageUrl, shape, size = 'md' } = props;
  return html`<span class="${ui.cx(key, { id })} clk-preview">
    ${avatar(ui, { key: `${key}AvatarBox`, imageUrl, name: main, shape, size })}
    <span class="${ui.cx(`${key}TextContainer`, { id })} clk-preview-texts">
      <bdi class="${ui.cx(`${key}MainIdentifier`, { id })} clk-preview-main" title=${main}>${main}</bdi>
      ${
        second
          ? html`<bdi class="${ui.cx(`${key}SecondaryIdentifier`, { id })} clk-preview-second" title=${second}
              >${second}</bdi
            >`
          : nothing
      }
    </span>
    ${props.badge ?? nothing}
  </span>`;
}

/** A row that does something. */
export interface ActionRowProps {
  /** Appearance key: `userButtonPopoverActionButton`. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly icon?: Content;
  readonly busy?: boolean | undefined;
  readonly href?: string | undefined;
  readonly onClick?: ((event: Event) => void) | undefined;
}

/** Draws a row with an icon: a link when it leads somewhere, a button when it acts. */
export function actionRow(ui: Ui, props: ActionRowProps): TemplateResult {
  ui.use(popoverSheet);
  const { key, id, label, icon, busy = false, href, onClick } = props;
  const inner = html`<span class="${ui.cx(`${key}IconBox`, { id })} clk-row-icon">${icon ?? nothing}</span>
    <span>${label}</span>`;
  const className = `${ui.cx(key, { id, states: [busy && 'loading'] })} clk-row`;
  if (href !== undefined) return html`<a class=${className} href=${href} @click=${onClick ?? nothing}>${inner}</a>`;
  return html`<button
    class=${className}
    type="button"
    aria-busy=${busy ? 'true' : 'false'}
    @click=${busy ? nothing : (onClick ?? nothing)}
  >
    ${inner}
  </button>`;
}
