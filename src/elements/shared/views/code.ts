/** The one screen for every code: sent by mail or phone, shown by an authenticator, kept on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CodePart, FlowAction } from '../../../flows/index.js';
import { primaryButton, textLink } from '../../../ui/button.js';
import { resendLink } from '../../../ui/choices.js';
import { setCode } from '../../../ui/code-field.js';
import { notice, type Content } from '../../../ui/card.js';
import { hiddenUsername } from '../../../ui/form.js';
import { stepFields } from '../all-inputs.js';
import { stepCard, stepForm } from '../step-card.js';
import { stepActions, stepIdentity } from '../step-parts.js';
import { codeDigits } from './code-digits.js';
import type { AnyStep, ViewContext } from '../view-context.js';

/** What differs from one code screen to the next. */
export interface CodeTexts {
  /** Class of the screen without `cl-`. */
  readonly part: string;
  /** Message key of the screen: `signIn.emailCode`. */
  readonly key: string;
  /** Message key of the subtitle, when it is not `<key>.subtitle`. */
  readonly subtitle?: string;
  /** Way back to the identifier. */
  readonly edit?: FlowAction | undefined;
  readonly alternatives?: FlowAction | undefined;
  /** A sentence above the form: why this is asked for. */
  readonly reason?: string | undefined;
  /** The person has the code already (authenticator, paper): nothing can be sent again. */
  readonly isShown?: boolean;
  /** The code is no run of digits (backup codes): a plain field. */
  readonly plain?: boolean;
  /** Further content under the form. */
  readonly more?: Content;
}

/** Draws a code screen. A complete code is sent at once; the button is there for those who prefer it. */
export function codeView(step: AnyStep & CodePart, view: ViewContext, texts: CodeTexts): TemplateResult {
  const { ui, application } = view;
  const submit = (values: { code: string }): unknown => step.submit(values);
  const content: Content = [
    hiddenUsername(step.hint),
    texts.plain ? stepFields(step, view) : codeDigits(step, view),
    texts.isShown ? nothing : resend(step, view, texts.key),
    html`${primaryButton(ui, { label: ui.t('formButtonPrimary'), busy: step.submit.pending })}`,
  ];
  return stepCard(step, view, {
    part: texts.part,
    title: ui.t(`${texts.key}.title`),
    subtitle: ui.t(texts.subtitle ?? `${texts.key}.subtitle`, { applicationName: application.name }),
    identity: stepIdentity(step, view, texts.edit),
    main: html`${texts.reason ? notice(ui, texts.reason) : nothing}${stepForm(step, view, content, submit)}
    ${stepActions(view, alternativesLink(view, texts.alternatives))}${texts.more ?? nothing}`,
  });
}

function resend(step: AnyStep & CodePart, view: ViewContext, key: string): Content {
  return resendLink(view.ui, {
    label: view.ui.t(`${key}.resendButton`),
    retryAt: step.resend.retryAt,
    busy: step.resend.pending || step.delivery === 'preparing',
    onResend: () => {
      setCode(view.root); // what was typed belongs to the code before
      void step.resend();
    },
  });
}

/** Draws the link to the other methods. */
export function alternativesLink({ ui }: ViewContext, action: FlowAction | undefined): Content {
  if (!action?.enabled && !action?.pending) return nothing;
  return textLink(ui, {
    key: 'footerActionLink',
    id: 'alternativeMethods',
    label: ui.t('footerActionLink__useAnotherMethod'),
    onClick: () => void action(),
  });
}
