/** Tabs, tables, empty states and pages of lists. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectionsSheet } from '../theme/sheets/collections.js';
import { button } from './button.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';

/** One tab. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** Draws tabs with the panel of the selected one. Arrow keys move along the tabs. */
export function tabs(
  ui: Ui,
  props: {
    readonly label: string;
    readonly tabs: readonly Tab[];
    readonly selected: string;
    readonly onSelect: (id: string) => void;
    readonly panel: Content;
  },
): TemplateResult {
  ui.use(collectionsSheet);
  const { selected, onSelect } = props;
  const tab = ({ id, label, count }: Tab): TemplateResult =>
    html`<button
      class=${ui.cx('tabButton', { id, states: [id === selected && 'active'] })}
      id=${ui.id(`tab-${id}`)}
      type="button"
      role="tab"
      aria-selected=${id === selected ? 'true' : 'false'}
      aria-controls=${ui.id('tab-panel')}
      tabindex=${id === selected ? 0 : -1}
      @click=${() => onSelect(id)}
    >
      ${label}${count === undefined ? nothing : html` <span class="clk-count">${count}</span>`}
    </button>`;
  return html`<div class=${ui.cx('tabListContainer')} role="tablist" aria-label=${props.label} @keydown=${moveAlong}>
      ${props.tabs.map(tab)}
    </div>
    <div
      class=${ui.cx('tabPanel')}
      id=${ui.id('tab-panel')}
      role="tabpanel"
      tabindex="0"
      aria-labelledby=${ui.id(`tab-${selected}`)}
    >
      ${props.panel}
    </div>`;
}

function moveAlong(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement; // the listener is on the list
  const items = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = items.indexOf(event.target as HTMLElement);
  const forward = list.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const next = { [forward]: at + 1, [back]: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = items[next % items.length];
  target?.focus();
  target?.click();
}

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => Content;
  /** The head is for assistive technology only (a column of menus). */
  readonly hideLabel?: boolean | undefined;
}

/** Draws a table; its head stays in view while it scrolls. */
export function table<Row>(
  ui: Ui,
  props: {
    readonly caption: string;
    readonly columns: readonly Column<Row>[];
    readonly rows: readonly Row[];
    readonly empty: Content;
    readonly busy?: boolean | undefined;
  },
): TemplateResult {
  ui.use(collectionsSheet);
  const { columns, rows, busy = false } = props;
  if (rows.length === 0 && !busy) return html`${props.empty}`;
  return html`<div class="clk-table-box" tabindex="0" role="region" aria-label=${props.caption}>
    <table class=${ui.cx('table')} aria-busy=${busy ? 'true' : 'false'}>
      <caption class="clk-hidden">
        ${props.caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ label, hideLabel }) => html`<th scope="col">${hideLabel ? html`<span class="clk-hidden">${label}</span>` : label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map(({ cell }) => html`<td>${cell(row)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Draws what a list shows when it has nothing: what belongs here and how to begin. */
export function emptyState(
  ui: Ui,
  props: {
    readonly title: string;
    readonly text?: string | undefined;
    readonly action?: Content;
    readonly icon?: Content;
  },
): TemplateResult {
  ui.use(collectionsSheet);
  return html`<div class="clk-empty">
    ${props.icon ?? nothing}
    <p class="clk-empty-title">${props.title}</p>
    ${props.text ? html`<p class="clk-empty-text">${props.text}</p>` : nothing} ${props.action ?? nothing}
  </div>`;
}

/** Draws the line that leads through the pages of a list; nothing when there is one page. */
export function pagination(
  ui: Ui,
  props: {
    readonly page: number;
    readonly pageSize: number;
    readonly total: number;
    readonly onPage: (page: number) => void;
  },
): TemplateResult | typeof nothing {
  const { page, pageSize, total, onPage } = props;
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return nothing;
  ui.use(collectionsSheet);
  const from = (page - 1) * pageSize + 1;
  const range = `${from}–${Math.min(total, page * pageSize)}`;
  const step = (id: 'previous' | 'next', to: number): TemplateResult =>
    button(ui, {
      key: 'paginationButton',
      id,
      variant: 'outline',
      label: ui.t(`paginationButton__${id}`),
      disabled: to < 1 || to > pages,
      onClick: () => onPage(to),
    });
  return html`<div class="clk-pages">
    <p>
      ${ui.t('paginationRowText__displaying')} <bdi>${range}</bdi> ${ui.t('paginationRowText__of')} <bdi>${total}</bdi>
    </p>
    <div>${step('previous', page - 1)}${step('next', page + 1)}</div>
  </div>`;
}
