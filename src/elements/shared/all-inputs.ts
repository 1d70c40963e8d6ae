/** Every kind of field. The first form of a sign-in needs two of them only, so the others are kept apart. */
import { nothing } from 'lit';
import type { FieldDescription } from '../../flows/index.js';
import type { Content } from '../../ui/card.js';
import { codeField } from '../../ui/code-field.js';
import { checkbox, type FieldProps } from '../../ui/field.js';
import { fieldError, inputName, labelOf, stepField, type FormStep } from './inputs.js';
import type { ViewContext } from './view-context.js';

/** Draws one field of a step, whatever its type. */
export function anyField(
  step: FormStep,
  view: ViewContext,
  description: FieldDescription,
  props: Partial<FieldProps> = {},
): Content {
  const name = inputName(description.name);
  const error = fieldError(step, view, description.name);
  switch (description.type) {
    case 'checkbox':
      return checkbox(view.ui, { name, label: labelOf(view, description), error, required: description.required });
    case 'code':
      return codeField(view.ui, { name, error, length: description.maxLength });
    default:
      return stepField(step, view, description, props);
  }
}

/** Draws fields one below the other. */
export function stepFields(step: FormStep, view: ViewContext, names?: readonly string[]): Content {
  const chosen = names ? step.fields.filter(({ name }) => names.includes(name)) : step.fields;
  return chosen.length > 0 ? chosen.map((description) => anyField(step, view, description)) : nothing;
}
