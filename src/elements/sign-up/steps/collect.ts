/** The form of a sign-up: everything at the start, afterwards only what is still missing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CollectStep, FieldDescription, SignUpValues } from '../../../flows/index.js';
import { primaryButton } from '../../../ui/button.js';
import type { Content } from '../../../ui/card.js';
import { formRow } from '../../../ui/form.js';
import { anyField } from '../../shared/all-inputs.js';
import { newPasswordField } from '../../shared/new-password-field.js';
import { stepCard, stepForm } from '../../shared/step-card.js';
import type { ViewContext } from '../../shared/view-context.js';
import { withProviders } from '../../shared/views/providers.js';
import { collectSheet } from '../sign-up.styles.js';
import { signInLink } from './sign-in-link.js';

/** Draws the form. */
export function collectView(step: CollectStep, view: ViewContext): TemplateResult {
  const { ui, application } = view;
  const isStart = step.phase !== 'continue';
  const key = isStart ? 'signUp.start' : 'signUp.continue';
  return stepCard(step, view, {
    part: isStart ? 'signUp-start' : 'signUp-complete',
    title: ui.t(`${key}.title`, { applicationName: application.name }),
    subtitle: ui.t(`${key}.subtitle`, { applicationName: application.name }),
    main: isStart ? withProviders(view, step.sso, form(step, view)) : form(step, view),
    footer: signInLink(view, key),
  });
}

function form(step: CollectStep, view: ViewContext): Content {
  if (step.fields.length === 0 && (step.sso.options ?? []).length > 0) return nothing;
  const { ui } = view;
  const content: Content[] = [
    ...fieldRows(step, view),
    captchaHost(view),
    primaryButton(ui, { label: ui.t('formButtonPrimary'), busy: step.submit.pending }),
  ];
  return stepForm<SignUpValues>(step, view, content, (values) => step.submit(values));
}

const NAMES = ['first_name', 'last_name'];

/** First and last name share a row where there is room; a new password is judged while it is typed. */
function fieldRows(step: CollectStep, view: ViewContext): Content[] {
  const names = step.fields.filter(({ name }) => NAMES.includes(name));
  const draw = (description: FieldDescription): Content =>
    description.name === 'password'
      ? newPasswordField(step, view)
      : anyField(step, view, description, { optional: !description.required });
  const others = step.fields.filter((description) => !names.includes(description));
  const row = names.length > 1 ? [formRow(view.ui, 'name', ...names.map(draw))] : names.map(draw);
  return [...row, ...others.map(draw)];
}

/** Where a check against robots appears; it has to be in the page before the form is sent. */
function captchaHost({ ui }: ViewContext): Content {
  ui.use(collectSheet);
  return html`<div id="clerk-captcha" class=${ui.cx('captcha')}></div>`;
}
