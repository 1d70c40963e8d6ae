/**
 * The way between a step's fields and native inputs: inputs carry the camelCase names that password managers, page tests
 * and Clerk's class names use; steps and errors speak of the same fields by their names on the wire.
 */
import type { FieldDescription, FlowError } from '../../flows/index.js';
import type { Content } from '../../ui/card.js';
import { field, type FieldProps } from '../../ui/field.js';
import type { FormValues } from '../../ui/form.js';
import { passwordField } from '../../ui/password-field.js';
import { sentence, type ViewContext } from './view-context.js';

/** The part of a step that its form needs. */
export interface FormStep {
  readonly fields: readonly FieldDescription[];
  readonly errors: { readonly fields: Readonly<Record<string, readonly FlowError[]>> };
}

/** `email_address` → `emailAddress`. */
export function inputName(field: string): string {
  return field.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

/** Values of a form by the names of the step's fields. Inputs of the page's own keep their names. */
export function fieldValues(step: FormStep, values: FormValues): FormValues {
  const names = new Map(step.fields.map(({ name }) => [inputName(name), name]));
  return Object.fromEntries(Object.entries(values).map(([input, value]) => [names.get(input) ?? input, value]));
}

/** The description of a field of the step. */
export function describedField(step: FormStep, name: string): FieldDescription | undefined {
  return step.fields.find((candidate) => candidate.name === name);
}

/** What is wrong with a field, as a sentence. */
export function fieldError(step: FormStep, view: ViewContext, name: string): string | undefined {
  const [error] = step.errors.fields[name] ?? [];
  return error ? sentence(view.ui, error) : undefined;
}

/** Draws one text or password field of a step; `props` add to what its description says. */
export function stepField(
  step: FormStep,
  view: ViewContext,
  description: FieldDescription,
  props: Partial<FieldProps> = {},
): Content {
  const name = inputName(description.name);
  const { ui } = view;
  const error = fieldError(step, view, description.name);
  const label = labelOf(view, description);
  const shared = { name, label, error, required: description.required };
  const all: FieldProps = {
    ...shared,
    placeholder: placeholderOf(view, description),
    autocomplete: description.autocomplete,
    inputMode: description.inputMode,
    value: description.initialValue,
    readOnly: description.readOnly,
    minLength: undefined, // the rules are told in words; a browser bubble would say it in another language
    maxLength: description.maxLength,
    ...props,
  };
  return description.type === 'password'
    ? passwordField(ui, all)
    : field(ui, {
        ...all,
        type: description.type === 'email' || description.type === 'tel' ? description.type : 'text',
      });
}

/** Message keys of a field: by what an identifier accepts, else by its own name. */
function keysOf({ name, accepts }: FieldDescription): string[] {
  if (name !== 'identifier' || !accepts?.length) return [inputName(name)];
  const joined = accepts.map(inputName);
  return [joined.join('_'), ...joined];
}

/** The label of a field, in the language in force. */
export function labelOf({ ui }: ViewContext, description: FieldDescription): string {
  if (description.label) return description.label;
  const keys = keysOf(description).map((key) => `formFieldLabel__${key}`);
  const whole = [description.labelKey, ...keys].find((key) => ui.t.has(key));
  // Combinations the language has no word for are listed: "Email address, phone number".
  const listed = description.accepts && description.accepts.length > 1 && whole !== keys[0] ? keys.slice(1) : [];
  if (listed.length > 1) return listed.map((key) => ui.t(key)).join(', ');
  return whole ? ui.t(whole) : description.name;
}

function placeholderOf({ ui }: ViewContext, description: FieldDescription): string {
  const [key = ''] = keysOf(description);
  const special = description.autocomplete.includes('new-password') ? 'signUpPassword' : key;
  return ui.t.has(`formFieldInputPlaceholder__${special}`) ? ui.t(`formFieldInputPlaceholder__${special}`) : '';
}
