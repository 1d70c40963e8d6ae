/** The card: a white sheet with header, alert and main part on a base that carries the footer. */
import { html, nothing, type TemplateResult } from 'lit';
import { cardSheet } from '../theme/sheets/card.js';
import { textLink, type LinkProps } from './button.js';
import type { Ui } from './context.js';
import { alertPaths, icon } from './icons.js';
import { safeImageUrl, safeLinkUrl } from './safe-url.js';

/** Anything Lit can draw in a child position. */
export type Content = TemplateResult | readonly Content[] | string | typeof nothing | undefined;

/** A card. */
export interface CardProps {
  /** Step class without `cl-`: `signIn-start`. */
  readonly part?: string | undefined;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Under the subtitle: the identity preview. */
  readonly identity?: Content;
  /** Errors that belong to no field. */
  readonly alerts?: readonly string[] | undefined;
  readonly main: Content;
  readonly footer?: Content;
  /** Address of the application's own logo; `appearance.options.logoImageUrl` wins over it. */
  readonly logoUrl?: string | null | undefined;
  readonly applicationName?: string | undefined;
  /** Something is in flight that concerns the whole card. */
  readonly busy?: boolean | undefined;
}

/** Draws a card. */
export function card(ui: Ui, props: CardProps): TemplateResult {
  ui.use(cardSheet);
  const outside = ui.options.logoPlacement === 'outside';
  return html`${outside ? logo(ui, props) : nothing}
    <div class="${ui.cx('cardBox')} ${props.part ? `cl-${props.part}` : ''}" aria-busy=${props.busy ? 'true' : 'false'}>
      <div class=${ui.cx('card')}>
        ${outside ? nothing : logo(ui, props)} ${cardHeader(ui, props)} ${alerts(ui, props.alerts ?? [])}
        <div class=${ui.cx('main')}>${props.main}</div>
      </div>
      ${cardFooter(ui, props.footer)}
    </div>`;
}

function cardHeader(ui: Ui, { title, subtitle, identity }: CardProps): TemplateResult {
  return html`<div class=${ui.cx('header')}>
    <h1 class=${ui.cx('headerTitle')} tabindex="-1">${title}</h1>
    ${subtitle ? html`<p class=${ui.cx('headerSubtitle')}>${subtitle}</p>` : nothing} ${identity ?? nothing}
  </div>`;
}

function logo(ui: Ui, props: CardProps): TemplateResult | typeof nothing {
  const { logoPlacement, logoImageUrl, logoLinkUrl } = ui.options;
  const source = safeImageUrl(logoImageUrl ?? props.logoUrl);
  if (!source || logoPlacement === 'none') return nothing;
  const image = html`<img class=${ui.cx('logoImage')} src=${source} alt=${props.applicationName ?? ''} />`;
  const link = safeLinkUrl(logoLinkUrl);
  return html`<div class=${ui.cx('logoBox')}>${link ? html`<a href=${link}>${image}</a>` : image}</div>`;
}

/** Draws errors that belong to no field; announced as they appear. */
export function alerts(ui: Ui, texts: readonly string[]): Content {
  if (texts.length === 0) return nothing;
  return html`<div class=${ui.cx('alert', { id: 'danger' })} role="alert">
    ${icon(alertPaths, `${ui.cx('alertIcon')} clk-icon`)}
    <div class="clk-alert-texts">${texts.map((text) => html`<p class=${ui.cx('alertText')}>${text}</p>`)}</div>
  </div>`;
}

/** A quiet notice inside the card: nothing is wrong, but the person should know. */
export function notice(ui: Ui, text: string): TemplateResult {
  return html`<p class=${ui.cx('alert', { id: 'info' })} role="status">${text}</p>`;
}

function cardFooter(ui: Ui, content: Content): Content {
  const pages = ui.footerPages?.(ui) ?? nothing;
  if ((content === undefined || content === nothing) && pages === nothing) return nothing;
  return html`<div class=${ui.cx('footer')}>${content ?? nothing}${pages}</div>`;
}

/** "Don't have an account? Sign up" */
export function footerAction(
  ui: Ui,
  props: Omit<LinkProps, 'key'> & { readonly text?: string | undefined },
): TemplateResult {
  return html`<div class=${ui.cx('footerAction', { id: props.id })}>
    ${props.text ? html`<span class=${ui.cx('footerActionText')}>${props.text}</span>` : nothing}
    ${textLink(ui, { ...props, key: 'footerActionLink' })}
  </div>`;
}
