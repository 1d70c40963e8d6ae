/** First factor by password. */
import { html, type TemplateResult } from 'lit';
import type { PasswordFactorStep } from '../../../flows/index.js';
import { primaryButton } from '../../../ui/button.js';
import type { Content } from '../../../ui/card.js';
import { hiddenUsername } from '../../../ui/form.js';
import { describedField, stepField } from '../../shared/inputs.js';
import { stepCard, stepForm } from '../../shared/step-card.js';
import { stepActions, stepIdentity } from '../../shared/step-parts.js';
import type { ViewContext } from '../../shared/view-context.js';
import { alternativesLink } from '../../shared/views/code.js';

/** Draws the password screen. */
export function passwordView(step: PasswordFactorStep, view: ViewContext): TemplateResult {
  const { ui, application } = view;
  const { forgotPassword } = step;
  const description = describedField(step, 'password');
  const action = forgotPassword.enabled
    ? { label: ui.t('formFieldAction__forgotPassword'), onClick: () => void forgotPassword() }
    : undefined;
  const content: Content[] = [
    hiddenUsername(step.hint),
    description && stepField(step, view, description, { action }),
    primaryButton(ui, { label: ui.t('formButtonPrimary'), busy: step.submit.pending }),
  ];
  return stepCard(step, view, {
    part: 'signIn-password',
    title: ui.t('signIn.password.title', { applicationName: application.name }),
    subtitle: ui.t('signIn.password.subtitle', { applicationName: application.name }),
    identity: stepIdentity(step, view, step.back),
    main: html`${stepForm<{ password: string }>(step, view, content, (values) => step.submit(values))}
    ${stepActions(view, alternativesLink(view, step.showAlternatives))}`,
  });
}
