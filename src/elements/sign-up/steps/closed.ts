/** Sign-ups that are not open to everybody, and those a provider has to confirm. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RestrictedStep, SignUpSsoStep, WaitlistStep } from '../../../flows/index.js';
import { primaryButton, textLink } from '../../../ui/button.js';
import { safeLinkUrl } from '../../../ui/safe-url.js';
import { stepCard } from '../../shared/step-card.js';
import { stepActions } from '../../shared/step-parts.js';
import { providerId } from '../../shared/strategies.js';
import type { ViewContext } from '../../shared/view-context.js';
import { backLink } from '../../shared/views/methods.js';
import { signInLink } from './sign-in-link.js';

/** Draws a closed door, with the ways that are left. */
export function closedView(step: RestrictedStep | WaitlistStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  const isWaitlist = step.name === 'waitlist';
  const href = safeLinkUrl(isWaitlist ? step.waitlistUrl : step.supportEmail && `mailto:${step.supportEmail}`);
  const label = ui.t(`signUp.restrictedAccess.blockButton__${isWaitlist ? 'joinWaitlist' : 'emailSupport'}`);
  return stepCard(step, view, {
    part: 'signUp-restrictedAccess',
    title: ui.t('signUp.restrictedAccess.title'),
    subtitle: ui.t(`signUp.restrictedAccess.${isWaitlist ? 'subtitleWaitlist' : 'subtitle'}`),
    main: href ? textLink(ui, { key: 'alternativeMethodsBlockButton', label, href }) : nothing,
    footer: signInLink(view, 'signUp.restrictedAccess'),
  });
}

/** Draws the way to the provider that has to confirm the account. */
export function providerView(step: SignUpSsoStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  const label = ui.t('socialButtonsBlockButton', { provider: providerId(step.strategy) });
  return stepCard(step, view, {
    part: 'signUp-sso',
    title: label,
    main: html`${primaryButton(ui, { label, type: 'button', busy: step.start.pending, onClick: () => void step.start() })}
    ${stepActions(view, backLink(view, step.back))}`,
  });
}
