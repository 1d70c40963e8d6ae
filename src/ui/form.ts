/** A form per step: native inputs in one tree, values read at submit, so that whatever filled them is what gets sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { formSheet } from '../theme/sheets/form.js';
import type { Content } from './card.js';
import type { Ui } from './context.js';

/** Values of a form by field name. */
export type FormValues = Readonly<Record<string, string>>;

/** A form. */
export interface FormProps {
  readonly id?: string | undefined;
  readonly content: Content;
  readonly busy?: boolean | undefined;
  /** Called with the values at submit; never while busy. */
  readonly onSubmit: (values: FormValues, form: HTMLFormElement) => void;
}

/** Draws a form. The browser's own validation stays quiet: messages come under the fields, in the page's language. */
export function form(ui: Ui, props: FormProps): TemplateResult {
  ui.use(formSheet);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement; // the listener is on the form
    if (!props.busy) props.onSubmit(formValues(element), element);
  };
  return html`<form class=${ui.cx('form', { id: props.id })} novalidate @submit=${submit}>${props.content}</form>`;
}

/** The values of a form, texts only. */
export function formValues(element: HTMLFormElement): FormValues {
  const entries = [...new FormData(element)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

/** A row of fields, side by side where there is room. */
export function formRow(ui: Ui, id: string, ...fields: readonly Content[]): TemplateResult {
  return html`<div class=${ui.cx('formFieldRow', { id })}>${fields}</div>`;
}

/** Keeps the account's name in a password form, unseen, so that password managers know whom the password is for. */
export function hiddenUsername(value: string | undefined): TemplateResult | typeof nothing {
  if (!value) return nothing;
  return html`<input
    class="clk-hidden"
    type="text"
    autocomplete="username"
    .value=${value}
    readonly
    tabindex="-1"
    aria-hidden="true"
  />`;
}
