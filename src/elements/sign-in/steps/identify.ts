/** First screen of a sign-in: who are you? */
import { html, nothing, type TemplateResult } from 'lit';
import type { IdentifyStep } from '../../../flows/index.js';
import { primaryButton } from '../../../ui/button.js';
import { footerAction, type Content } from '../../../ui/card.js';
import { describedField, stepField } from '../../shared/inputs.js';
import { stepCard, stepForm } from '../../shared/step-card.js';
import type { ViewContext } from '../../shared/view-context.js';
import { identifySheet } from '../sign-in.styles.js';

/** Whether the first screen is the form and nothing else. */
export function isPlainIdentify(step: IdentifyStep): boolean {
  return !step.sso.options?.length && !step.passkey.enabled;
}

/** Draws the first screen; `beside` puts other ways beside its form. */
export function identifyView(
  step: IdentifyStep,
  view: ViewContext,
  combined = false,
  beside: (form: Content) => Content = (form) => form,
): TemplateResult {
  const { ui, application } = view;
  const suffix = combined ? 'Combined' : '';
  return stepCard(step, view, {
    part: 'signIn-start',
    title: ui.t(`signIn.start.title${suffix}`, { applicationName: application.name }),
    subtitle: ui.t(`signIn.start.subtitle${suffix}`, { applicationName: application.name }),
    main: beside(identifierForm(step, view)),
    footer: combined ? nothing : signUpLink(step, view),
  });
}

function identifierForm(step: IdentifyStep, view: ViewContext): Content {
  if (step.identifiers.length === 0 && step.fields.length === 0) return nothing;
  const { ui } = view;
  ui.use(identifySheet);
  const identifier = describedField(step, 'identifier');
  const content: Content[] = [
    identifier && stepField(step, view, identifier),
    instantPassword(step, view),
    primaryButton(ui, { label: ui.t('formButtonPrimary'), busy: step.submit.pending }),
  ];
  return stepForm<{ identifier: string; password?: string }>(step, view, content, ({ password, ...values }) =>
    step.submit(password ? { ...values, password } : values),
  );
}

/**
 * A password manager fills name and password together, so the form has a place for both. It shows as soon as it holds
 * something or is focused; until then the screen asks one question only.
 */
function instantPassword(step: IdentifyStep, view: ViewContext): Content {
  const description = describedField(step, 'password');
  if (!step.instantPassword || !description) return nothing;
  return html`<div class="clk-instant">
    ${stepField(step, view, description, { required: false, placeholder: view.ui.t('formFieldInputPlaceholder__password') || ' ' })}
  </div>`;
}

function signUpLink(step: IdentifyStep, { ui, other }: ViewContext): Content {
  if (!step.signUpOffered || !other) return nothing;
  return footerAction(ui, {
    id: 'signUp',
    text: ui.t('signIn.start.actionText'),
    label: ui.t('signIn.start.actionLink'),
    href: other.href,
    onClick: other.open,
  });
}
