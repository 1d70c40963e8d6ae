/** Choices beside the form: provider buttons, lists of other methods, and the line that sends a code again. */
import { html, nothing, type TemplateResult } from 'lit';
import { socialSheet } from '../theme/sheets/social.js';
import { stepsSheet } from '../theme/sheets/steps.js';
import { button, drawButton } from './button.js';
import type { Ui } from './context.js';
import { countdown } from './countdown.js';
import { safeImageUrl } from './safe-url.js';

/** One provider of a social button. */
export interface ProviderChoice {
  /** What `onChoose` is called with. */
  readonly value: string;
  /** Short name for class names: `google`. */
  readonly id: string;
  /** Name as people know it: `Google`. */
  readonly name: string;
  readonly imageUrl?: string | null | undefined;
  readonly busy?: boolean | undefined;
  readonly lastUsed?: boolean | undefined;
}

/** Draws provider buttons: with their names when there are one or two, as a row of icons when there are more. */
export function socialButtons(
  ui: Ui,
  providers: readonly ProviderChoice[],
  onChoose: (value: string) => void,
): TemplateResult | typeof nothing {
  if (providers.length === 0) return nothing;
  ui.use(socialSheet);
  const { socialButtonsVariant = 'auto' } = ui.options;
  const named = socialButtonsVariant === 'blockButton' || (socialButtonsVariant === 'auto' && providers.length <= 2);
  const draw = (provider: ProviderChoice): TemplateResult => {
    const label = ui.t('socialButtonsBlockButton', { provider: provider.name });
    const lastUsed = provider.lastUsed ? ui.t('lastAuthenticationStrategy') : '';
    return drawButton(ui, {
      key: named ? 'socialButtonsBlockButton' : 'socialButtonsIconButton',
      id: provider.id,
      variant: 'outline',
      label,
      hideLabel: !named,
      icon: providerIcon(ui, provider),
      trailing: lastUsed ? html`<span class=${ui.cx('lastAuthenticationStrategyBadge')}>${lastUsed}</span>` : nothing,
      trailingText: lastUsed,
      busy: provider.busy,
      onClick: () => onChoose(provider.value),
    });
  };
  return html`<div
    class="${ui.cx('socialButtonsRoot')} ${ui.cx('socialButtons')} ${named ? '' : 'cl-socialButtonsIcons'}"
  >
    ${providers.map(draw)}
  </div>`;
}

function providerIcon(ui: Ui, provider: ProviderChoice): TemplateResult {
  const source = safeImageUrl(provider.imageUrl);
  if (source)
    return html`<img class=${ui.cx('socialButtonsProviderIcon', { id: provider.id })} src=${source} alt="" />`;
  const initial = [...provider.name][0]?.toLocaleUpperCase() ?? '';
  // Drawn by the sheet: as text of the button it would not match the button's name.
  return html`<span
    class=${ui.cx('socialButtonsProviderInitialIcon', { id: provider.id })}
    data-initial=${initial}
    aria-hidden="true"
  ></span>`;
}

/** One other method. */
export interface MethodChoice {
  readonly value: string;
  readonly id: string;
  readonly label: string;
  readonly icon?: TemplateResult | undefined;
  readonly busy?: boolean | undefined;
}

/** Draws a list of other methods. */
export function methodList(
  ui: Ui,
  methods: readonly MethodChoice[],
  onChoose: (value: string) => void,
): TemplateResult {
  ui.use(stepsSheet);
  return html`<div class=${ui.cx('alternativeMethods')}>
    ${methods.map(({ value, id, label, icon, busy }) =>
      button(ui, {
        key: 'alternativeMethodsBlockButton',
        id,
        variant: 'outline',
        label,
        tooltip: label,
        icon,
        busy,
        onClick: () => onChoose(value),
      }),
    )}
  </div>`;
}

/** The line that sends a code or link again. */
export interface ResendProps {
  readonly label: string;
  /** Epoch milliseconds from which on it is possible. */
  readonly retryAt?: number | null | undefined;
  readonly busy?: boolean | undefined;
  readonly onResend: () => void;
}

/** Draws the resend line; it counts down by itself and works again at zero. */
export function resendLink(ui: Ui, props: ResendProps): TemplateResult {
  ui.use(stepsSheet);
  return html`${countdown(props.retryAt ?? null, (seconds) => {
    const waiting = seconds > 0 || props.busy;
    return html`<button
      class=${ui.cx('formResendCodeLink', { states: [props.busy && 'loading'] })}
      type="button"
      aria-disabled=${waiting ? 'true' : nothing}
      @click=${() => waiting || props.onResend()}
    >
      ${props.label}${seconds > 0 ? html` <span class="clk-count">(${seconds})</span>` : nothing}
    </button>`;
  })}`;
}
