/** Buttons and links. Busy buttons keep their width and their focus; links that act stay links for assistive technology. */
import { html, nothing, type TemplateResult } from 'lit';
import { variantsSheet } from '../theme/sheets/variants.js';
import type { Ui } from './context.js';
import { forwardPaths, icon } from './icons.js';
import { spinner } from './spinner.js';

/** How a button is drawn: filled, outlined, text only, filled or quiet in the colour of danger, or an icon. */
export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger' | 'dangerQuiet' | 'icon';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'clk-primary',
  outline: 'clk-outline',
  quiet: 'clk-quiet',
  danger: 'clk-danger',
  dangerQuiet: 'clk-quiet-danger',
  icon: 'clk-icon-only',
};

/** A button. */
export interface ButtonProps {
  /** Appearance key, for example `formButtonPrimary`. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly variant: ButtonVariant;
  /** The text; for `icon` the accessible name. */
  readonly label: string;
  /** Keeps the text for assistive technology only. */
  readonly hideLabel?: boolean | undefined;
  readonly icon?: TemplateResult | undefined;
  /** Full text on hover, where the label may be cut. */
  readonly tooltip?: string | undefined;
  /** Shown behind the text: a badge, a mark. */
  readonly trailing?: TemplateResult | typeof nothing | undefined;
  /** What the text behind says: part of the name where the label is hidden. */
  readonly trailingText?: string | undefined;
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly type?: 'submit' | 'button';
  readonly onClick?: ((event: Event) => void) | undefined;
  /** `popovertarget`-like wiring is done by callers through these. */
  readonly hasPopup?: 'menu' | 'dialog' | undefined;
  readonly expanded?: boolean | undefined;
}

/** Draws a button of any kind. */
export function button(ui: Ui, props: ButtonProps): TemplateResult {
  ui.use(variantsSheet);
  return drawButton(ui, props);
}

/** Draws a filled or outlined button. While busy it does nothing, says so, and keeps its size. */
export function drawButton(ui: Ui, props: ButtonProps): TemplateResult {
  const { key, id, variant, label, busy = false, disabled = false } = props;
  const iconOnly = variant === 'icon' || props.hideLabel === true;
  const click = (event: Event): void => {
    if (busy) event.preventDefault();
    else props.onClick?.(event);
  };
  return html`<button
    class="${ui.cx(key, { id, states: [busy && 'loading', props.expanded && 'open'] })} clk-btn ${VARIANTS[variant]}"
    type=${props.type ?? 'button'}
    ?disabled=${disabled}
    aria-busy=${busy ? 'true' : nothing}
    aria-disabled=${busy ? 'true' : nothing}
    aria-label=${iconOnly ? [label, props.trailingText].filter(Boolean).join(', ') : nothing}
    title=${(iconOnly ? label : props.tooltip) ?? nothing}
    aria-haspopup=${props.hasPopup ?? nothing}
    aria-expanded=${props.expanded ?? nothing}
    @click=${click}
  >
    ${busy ? spinner(ui, 'clk-btn-spinner') : nothing}
    <span class="clk-btn-content"
      >${props.icon ?? nothing}<span class=${iconOnly ? 'clk-hidden' : 'clk-btn-text'}>${label}</span
      >${props.trailing ?? nothing}</span
    >
  </button>`;
}

/** The form's main action: full width, with a small mark that points on. */
export function primaryButton(
  ui: Ui,
  props: Pick<ButtonProps, 'label' | 'busy' | 'disabled' | 'onClick' | 'type'> &
    Partial<Pick<ButtonProps, 'key' | 'id'>>,
): TemplateResult {
  const trailing = icon(forwardPaths, `${ui.cx('buttonArrowIcon')} clk-icon clk-arrow`, true);
  return drawButton(ui, { key: 'formButtonPrimary', variant: 'primary', type: 'submit', trailing, ...props });
}

/** A link. */
export interface LinkProps {
  readonly key: string;
  readonly id?: string | undefined;
  readonly label: string;
  /** Where it leads without a script; without one the link only acts. */
  readonly href?: string | undefined;
  /** Acts instead of navigating; a click with a modifier key still navigates. */
  readonly onClick?: ((event: Event) => void) | undefined;
  readonly external?: boolean | undefined;
}

/** Draws a link. With `onClick` a plain click acts in place. */
export function textLink(ui: Ui, props: LinkProps): TemplateResult {
  const click = (event: MouseEvent): void => {
    const elsewhere = props.href !== undefined && (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!props.onClick || elsewhere) return;
    event.preventDefault();
    props.onClick(event);
  };
  return html`<a
    class="${ui.cx(props.key, { id: props.id })} clk-link"
    href=${props.href ?? '#'}
    target=${props.external ? '_blank' : nothing}
    rel=${props.external ? 'noopener noreferrer' : nothing}
    @click=${click}
    >${props.label}</a
  >`;
}
