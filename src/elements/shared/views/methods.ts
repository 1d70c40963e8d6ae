/** Screens beside a factor: the other methods, the way to a new password, help. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ActionOption, FlowAction } from '../../../flows/index.js';
import { button, textLink } from '../../../ui/button.js';
import { footerAction, type Content } from '../../../ui/card.js';
import { methodList } from '../../../ui/choices.js';
import { divider } from '../../../ui/header-parts.js';
import { safeLinkUrl } from '../../../ui/safe-url.js';
import { stepCard } from '../step-card.js';
import { stepActions } from '../step-parts.js';
import { methodChoices } from '../strategies.js';
import type { AnyStep, ViewContext } from '../view-context.js';

/** A step with factors to choose from. */
export type ChoosingStep = AnyStep & {
  readonly factors: readonly ActionOption[];
  readonly choose: FlowAction<string>;
  readonly showHelp: FlowAction;
  readonly back: FlowAction;
  readonly recoveryFactors?: readonly ActionOption[];
  readonly reason?: 'forgot' | 'pwned' | 'compromised' | null;
};

/** Draws the screen a person opened beside the factor, if one is open. */
export function besideView(step: ChoosingStep, view: ViewContext): TemplateResult | undefined {
  switch (step.view) {
    case 'alternatives':
      return alternativesView(step, view);
    case 'forgot':
      return forgotView(step, view);
    case 'help':
      return helpView(step, view);
    case 'main':
      return undefined;
  }
}

function alternativesView(step: ChoosingStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  return stepCard(step, view, {
    part: 'signIn-alternativeMethods',
    title: ui.t('signIn.alternativeMethods.title'),
    subtitle: ui.t('signIn.alternativeMethods.subtitle'),
    main: html`${methodList(ui, methodChoices(view, step.factors), (value) => void step.choose(value))}
    ${stepActions(view, backLink(view, step.back))}`,
    footer: helpAction(step, view),
  });
}

/** Titles for those who did not come here by themselves. */
const REASONS = { pwned: 'signIn.passwordPwned.title', compromised: 'signIn.passwordCompromised.title' } as const;

function forgotView(step: ChoosingStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  const { reason, recoveryFactors = [] } = step;
  const others = methodChoices(
    view,
    step.factors.filter(({ strategy }) => strategy !== 'password'),
  );
  const choose = (value: string): void => void step.choose(value);
  const separator = divider(ui, ui.t('signIn.forgotPasswordAlternativeMethods.label__alternativeMethods'));
  return stepCard(step, view, {
    part: 'signIn-alternativeMethods',
    title: ui.t(reason && reason !== 'forgot' ? REASONS[reason] : 'signIn.forgotPasswordAlternativeMethods.title'),
    main: html`${recoveryFactors.map((factor) => resetButton(step, view, factor, recoveryFactors.length > 1))}
    ${others.length > 0 ? html`${separator}${methodList(ui, others, choose)}` : nothing}
    ${stepActions(view, backLink(view, step.back))}`,
    footer: helpAction(step, view),
  });
}

function resetButton(step: ChoosingStep, { ui }: ViewContext, factor: ActionOption, named: boolean): Content {
  const label = ui.t('signIn.forgotPasswordAlternativeMethods.blockButton__resetPassword');
  return button(ui, {
    key: 'formButtonPrimary',
    id: 'resetPassword',
    variant: 'primary',
    label: named ? `${label} (${factor.hint})` : label,
    busy: step.choose.pending,
    onClick: () => void step.choose(factor.value),
  });
}

/** Draws the screen of an account for which nothing can be done here. */
export function noFactorView(step: ChoosingStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  return stepCard(step, view, {
    part: 'signIn-noAvailableMethods',
    title: ui.t('signIn.noAvailableMethods.title'),
    subtitle: ui.t('signIn.noAvailableMethods.message'),
    main: html`${supportButton(view)}${stepActions(view, backLink(view, step.back))}`,
  });
}

function helpView(step: ChoosingStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  return stepCard(step, view, {
    part: 'signIn-havingTrouble',
    title: ui.t('signIn.alternativeMethods.getHelp.title'),
    subtitle: ui.t('signIn.alternativeMethods.getHelp.content'),
    main: html`${supportButton(view)}${stepActions(view, backLink(view, step.back))}`,
  });
}

function supportButton({ ui, application }: ViewContext): Content {
  const href = safeLinkUrl(application.supportEmail ? `mailto:${application.supportEmail}` : undefined);
  const label = ui.t('signIn.alternativeMethods.getHelp.blockButton__emailSupport');
  return href ? textLink(ui, { key: 'alternativeMethodsBlockButton', id: 'emailSupport', label, href }) : nothing;
}

/** Draws the way back. */
export function backLink({ ui }: ViewContext, back: FlowAction): Content {
  if (!back.enabled && !back.pending) return nothing;
  return textLink(ui, { key: 'backLink', label: ui.t('backButton'), onClick: () => void back() });
}

function helpAction(step: ChoosingStep, { ui }: ViewContext): Content {
  if (!step.showHelp.enabled) return nothing;
  return footerAction(ui, {
    id: 'havingTrouble',
    text: ui.t('signIn.alternativeMethods.actionText'),
    label: ui.t('signIn.alternativeMethods.actionLink'),
    onClick: () => void step.showHelp(),
  });
}
