/** A field: label, native input, hint and message. The input is described by its message and marked when it is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { formSheet } from '../theme/sheets/form.js';
import { textLink } from './button.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';
import { alertPaths, icon, successPaths } from './icons.js';

/** A field. */
export interface FieldProps {
  /** `name` of the input, and the id in class names: `identifier`, `emailAddress`, `password`. */
  readonly name: string;
  /** Id in class names when it differs from the name. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'search';
  readonly placeholder?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric' | 'url' | 'search' | undefined;
  /** Value to start from; later changes of it are written into the input only when it changes. */
  readonly value?: string | undefined;
  readonly required?: boolean | undefined;
  /** Shows the "Optional" mark. */
  readonly optional?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** What is wrong, as a sentence. */
  readonly error?: string | undefined;
  /** What is right, as a sentence. */
  readonly success?: string | undefined;
  readonly hint?: string | undefined;
  /** A link on the label's line: "Forgot password?" */
  readonly action?:
    { readonly label: string; readonly onClick: (event: Event) => void; readonly href?: string } | undefined;
  readonly onInput?: ((event: InputEvent) => void) | undefined;
  /** Drawn inside the input's frame, at its end. */
  readonly trailing?: Content;
}

/** Draws a field. */
export function field(ui: Ui, props: FieldProps): TemplateResult {
  ui.use(formSheet);
  const id = props.id ?? props.name;
  const inputId = ui.id(props.name);
  return html`<div class=${ui.cx('formField', { id, states: [props.error && 'error', props.required && 'required'] })}>
    <div class=${ui.cx('formFieldLabelRow', { id })}>
      <label class=${ui.cx('formFieldLabel', { id, states: [props.required && 'required'] })} for=${inputId}
        >${props.label}</label
      >
      ${props.optional ? html`<span class=${ui.cx('formFieldHintText', { id })}>${ui.t('formFieldHintText__optional')}</span>` : nothing}
      ${props.action ? textLink(ui, { key: 'formFieldAction', id, ...props.action }) : nothing}
    </div>
    <div class="${ui.cx('formFieldInputGroup', { id })}">
      ${fieldInput(ui, props, id, inputId)}${props.trailing ?? nothing}
    </div>
    ${fieldMessage(ui, props, id, `${inputId}-text`)}
  </div>`;
}

function fieldInput(ui: Ui, props: FieldProps, id: string, inputId: string): TemplateResult {
  const described = props.error || props.success || props.hint;
  return html`<input
    class="${ui.cx('formFieldInput', { id, states: [props.error && 'error', props.success && 'success'] })}"
    id=${inputId}
    name=${props.name}
    type=${props.type ?? 'text'}
    placeholder=${props.placeholder || nothing}
    autocomplete=${props.autocomplete ?? nothing}
    inputmode=${props.inputMode ?? nothing}
    minlength=${props.minLength ?? nothing}
    maxlength=${props.maxLength ?? nothing}
    autocapitalize=${props.type && props.type !== 'text' ? 'none' : nothing}
    spellcheck="false"
    ?required=${props.required ?? false}
    ?readonly=${props.readOnly ?? false}
    ?disabled=${props.disabled ?? false}
    aria-required=${props.required ? 'true' : 'false'}
    aria-invalid=${props.error ? 'true' : 'false'}
    aria-describedby=${described ? `${inputId}-text` : nothing}
    .value=${props.value ?? ''}
    @input=${props.onInput}
  />`;
}

/** The line under a field. It stays in the page while empty, because only a live region that was there is announced. */
export function fieldMessage(
  ui: Ui,
  { error, success, hint }: Pick<FieldProps, 'error' | 'success' | 'hint'>,
  id: string,
  textId: string,
): TemplateResult {
  ui.use(formSheet);
  const [key, text, paths] = error
    ? ['formFieldErrorText', error, alertPaths]
    : success
      ? ['formFieldSuccessText', success, successPaths]
      : ['formFieldInfoText', hint ?? '', undefined];
  return html`<div class="clk-message" id=${textId} aria-live="polite">
    ${text ? html`<p class=${ui.cx(key, { id })}>${paths ? icon(paths, 'clk-icon clk-message-icon') : nothing}<span>${text}</span></p>` : nothing}
  </div>`;
}

/** A box to tick, with its label beside it. The label may hold links. */
export interface CheckboxProps extends Pick<FieldProps, 'name' | 'id' | 'error' | 'required'> {
  readonly label: Content;
  readonly checked?: boolean | undefined;
  readonly onChange?: ((checked: boolean) => void) | undefined;
}

/** Draws a checkbox. */
export function checkbox(ui: Ui, props: CheckboxProps): TemplateResult {
  const id = props.id ?? props.name;
  const inputId = ui.id(props.name);
  // The listener is on the input.
  const change = (event: Event): void => props.onChange?.((event.currentTarget as HTMLInputElement).checked);
  return html`<div class=${ui.cx('formField', { id, states: [props.error && 'error'] })}>
    <div class="clk-check">
      <input
        class="${ui.cx('formFieldCheckboxInput', { id, states: [props.error && 'error'] })}"
        id=${inputId}
        name=${props.name}
        type="checkbox"
        value="true"
        ?required=${props.required ?? false}
        aria-invalid=${props.error ? 'true' : 'false'}
        aria-describedby=${props.error ? `${inputId}-text` : nothing}
        .checked=${props.checked ?? false}
        @change=${change}
      />
      <label class=${ui.cx('formFieldCheckboxLabel', { id })} for=${inputId}>${props.label}</label>
    </div>
    ${fieldMessage(ui, { error: props.error }, id, `${inputId}-text`)}
  </div>`;
}
