/** The card around a step: header, what is wrong, the form. One place, so that every screen is built alike. */
import { html, nothing, type TemplateResult } from 'lit';
import { card, notice, type Content } from '../../ui/card.js';
import { form } from '../../ui/form.js';
import { fieldValues } from './inputs.js';
import { sentence, type AnyStep, type ViewContext } from './view-context.js';

/** The card of a step. */
export interface StepCardProps {
  /** Class of the screen without `cl-`: `signIn-password`. */
  readonly part: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly identity?: Content;
  readonly main: Content;
  readonly footer?: Content;
  /** Leaves the errors out: the screen is about something else. */
  readonly quiet?: boolean;
}

/** Draws a step's card. */
export function stepCard(step: AnyStep, view: ViewContext, props: StepCardProps): TemplateResult {
  const { ui, application } = view;
  return card(ui, {
    ...props,
    logoUrl: application.logoUrl,
    applicationName: application.name,
    busy: step.pending,
    alerts: props.quiet ? [] : step.errors.global.map((error) => sentence(ui, error)),
    main: html`${step.notice ? notice(ui, ui.t(`kit.notice.${step.notice}`)) : nothing}${props.main}`,
  });
}

/** Draws a step's form: the page's content before it, the fields and the button, the page's content after it. */
export function stepForm<Values>(
  step: AnyStep,
  view: ViewContext,
  content: Content,
  submit: (values: Values) => unknown,
): TemplateResult {
  return html`${view.slot('before-form')}
  ${form(view.ui, {
    content,
    busy: step.pending,
    // A form gives texts by field name; each step's submit takes exactly its fields.
    onSubmit: (values) => void submit(fieldValues(step, values) as Values),
  })}
  ${view.slot('after-form')}`;
}
