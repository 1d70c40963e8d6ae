/** The frame of a profile: its pages at the side (as tabs where there is little room), one page in a scrolling sheet. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Content } from '../../../ui/card.js';
import type { Ui } from '../../../ui/context.js';
import { useProfileSheets } from './section.js';

/** One page of a profile. */
export interface ProfilePage {
  /** Short name for addresses and class names: `account`, `security`. */
  readonly id: string;
  readonly label: string;
  readonly icon?: Content;
  /** Leads somewhere else instead of showing a page. */
  readonly href?: string | undefined;
}

/** What the frame shows. */
export interface ProfileLayoutProps {
  readonly title: string;
  readonly description?: string | undefined;
  readonly pages: readonly ProfilePage[];
  readonly current: string;
  readonly onSelect: (id: string) => void;
  readonly content: Content;
}

/** Draws the frame with one page. */
export function profileLayout(ui: Ui, props: ProfileLayoutProps): TemplateResult {
  useProfileSheets(ui);
  const { title, description, pages, current } = props;
  return html`<div class="clk-profile-frame">
    <div class="${ui.cx('cardBox')} clk-profile">
      <nav class=${ui.cx('navbar')} aria-labelledby=${ui.id('navbar')}>
        <div class="clk-navbar-head">
          <h1 class="clk-navbar-title" id=${ui.id('navbar')} tabindex="-1">${title}</h1>
          ${description ? html`<p>${description}</p>` : nothing}
        </div>
        <div class=${ui.cx('navbarButtons')}>${pages.map((page) => pageLink(ui, page, props))}</div>
      </nav>
      <div class=${ui.cx('scrollBox')}>
        <div class=${ui.cx('profilePage', { id: current })}>${props.content}</div>
      </div>
    </div>
  </div>`;
}

function pageLink(ui: Ui, { id, label, icon, href }: ProfilePage, props: ProfileLayoutProps): TemplateResult {
  const isCurrent = id === props.current;
  const className = ui.cx('navbarButton', { id, states: [isCurrent && 'active'] });
  const inner = html`${icon ?? nothing}<span>${label}</span>`;
  if (href !== undefined) return html`<a class=${className} href=${href}>${inner}</a>`;
  return html`<button
    class=${className}
    type="button"
    aria-current=${isCurrent ? 'page' : nothing}
    @click=${() => props.onSelect(id)}
  >
    ${inner}
  </button>`;
}

/** Draws the head of a page. */
export function pageTitle(ui: Ui, text: string): TemplateResult {
  return html`<h2 class="${ui.cx('profilePageTitle')} clk-page-title" tabindex="-1">${text}</h2>`;
}

const fillers = new WeakMap<object, (node: Element | undefined) => void>();

/**
 * A node that the application fills by itself: an icon, a page of its own. Our sheets end at it. It is filled once, not
 * at every drawing, because the same `mount` is always drawn with the same callback.
 */
export function foreignNode(
  mount: (node: HTMLElement) => void,
  unmount: ((node?: HTMLElement) => void) | undefined,
): TemplateResult {
  let filled: HTMLElement | undefined;
  const fill =
    fillers.get(mount) ??
    ((node: Element | undefined): void => {
      if (node instanceof HTMLElement) mount((filled = node));
      else unmount?.(filled);
    });
  fillers.set(mount, fill);
  return html`<div data-clerk-foreign ${ref(fill)}></div>`;
}
