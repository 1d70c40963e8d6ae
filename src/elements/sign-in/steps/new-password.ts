/** A new password: after the proof of a reset, or because the old one must not be used any longer. */
import { html, type TemplateResult } from 'lit';
import type { NewPasswordStep } from '../../../flows/index.js';
import { primaryButton } from '../../../ui/button.js';
import type { Content } from '../../../ui/card.js';
import { hiddenUsername } from '../../../ui/form.js';
import { stepFields } from '../../shared/all-inputs.js';
import { newPasswordField } from '../../shared/new-password-field.js';
import { stepCard, stepForm } from '../../shared/step-card.js';
import { stepActions, stepIdentity } from '../../shared/step-parts.js';
import type { ViewContext } from '../../shared/view-context.js';
import { backLink } from '../../shared/views/methods.js';

const OTHERS = 'sign_out_of_other_sessions';

/** Draws the screen for a new password. */
export function newPasswordView(step: NewPasswordStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  const rest = step.fields.map(({ name }) => name).filter((name) => name !== 'password');
  const content: Content[] = [
    hiddenUsername(step.hint),
    newPasswordField(step, view, ui.t('formFieldLabel__newPassword')),
    stepFields(step, view, rest),
    primaryButton(ui, { label: ui.t('signIn.resetPassword.formButtonPrimary'), busy: step.submit.pending }),
  ];
  return stepCard(step, view, {
    part: 'signIn-resetPassword',
    title: ui.t('signIn.resetPassword.title'),
    identity: stepIdentity(step, view),
    main: html`${stepForm<Record<string, string>>(step, view, content, ({ password = '', [OTHERS]: others }) =>
      step.submit({ password, signOutOfOtherSessions: others === 'true' }),
    )}
    ${stepActions(view, backLink(view, step.back))}`,
  });
}
