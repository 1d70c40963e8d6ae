/** Waiting for a link in a mail to be opened: on this device or another one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FlowAction, LinkFactorStep } from '../../../flows/index.js';
import { alerts } from '../../../ui/card.js';
import { resendLink } from '../../../ui/choices.js';
import { stepCard } from '../step-card.js';
import { stepActions, stepIdentity } from '../step-parts.js';
import type { AnyStep, ViewContext } from '../view-context.js';
import { alternativesLink, type CodeTexts } from './code.js';

type LinkPart = Pick<LinkFactorStep, 'delivery' | 'link'> & { readonly resend: FlowAction };

const OUTCOMES = { expired: 'expired', failed: 'failed', 'client-mismatch': 'clientMismatch' } as const;

/** Draws the wait for a link, and how it came out. */
export function linkView(step: AnyStep & LinkPart, view: ViewContext, texts: CodeTexts): TemplateResult {
  const { ui, application } = view;
  const outcome =
    step.link === 'waiting' ? nothing : alerts(ui, [ui.t(`signIn.emailLink.${OUTCOMES[step.link]}.title`)]);
  return stepCard(step, view, {
    part: texts.part,
    title: ui.t(`${texts.key}.title`),
    subtitle: ui.t(`${texts.key}.subtitle`, { applicationName: application.name }),
    identity: stepIdentity(step, view, texts.edit),
    main: html`${outcome}
    ${stepActions(
      view,
      resendLink(ui, {
        label: ui.t(`${texts.key}.resendButton`),
        retryAt: step.resend.retryAt,
        busy: step.resend.pending || step.delivery === 'preparing',
        onResend: () => void step.resend(),
      }),
      alternativesLink(view, texts.alternatives),
    )}${texts.more ?? nothing}`,
  });
}
