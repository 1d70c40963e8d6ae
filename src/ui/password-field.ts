/** A password field: what is typed can be shown, and a new password's rules are judged while it is typed. */
import { html, type TemplateResult } from 'lit';
import type { Ui } from './context.js';
import { field, type FieldProps } from './field.js';
import { eyePaths, icon } from './icons.js';

/** A password field; `autocomplete` should be `current-password` or `new-password`. */
export type PasswordFieldProps = Omit<FieldProps, 'type' | 'trailing'>;

/** Draws a password field. */
export function passwordField(ui: Ui, props: PasswordFieldProps): TemplateResult {
  const trailing = html`<button
    class=${ui.cx('formFieldInputShowPasswordButton')}
    type="button"
    aria-label=${ui.t('kit.showPassword')}
    aria-pressed="false"
    aria-controls=${ui.id(props.name)}
    @click=${toggle}
  >
    ${icon(eyePaths, `${ui.cx('formFieldInputShowPasswordIcon')} clk-icon`)}
  </button>`;
  return field(ui, { ...props, type: 'password', trailing });
}

/** Shows or hides the text. Kept in the DOM, because it concerns nobody but the person looking at it. */
function toggle(event: Event): void {
  const button = event.currentTarget as HTMLButtonElement; // the listener is on the button
  const input = button.parentElement?.querySelector('input');
  if (!input) return;
  const show = input.type === 'password';
  reveal(input, button, show);
  // Browsers offer to save a password only from a password field.
  if (show) input.form?.addEventListener('submit', () => reveal(input, button, false), { once: true, capture: true });
}

function reveal(input: HTMLInputElement, button: HTMLButtonElement, show: boolean): void {
  input.type = show ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(show));
}
