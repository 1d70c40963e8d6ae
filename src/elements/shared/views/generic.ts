/** Draws any step from its own description: steps of the application (gates), and steps that are newer than this file. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AnyFlowAction, FormValues } from '../../../flows/index.js';
import { button, primaryButton, textLink } from '../../../ui/button.js';
import type { Content } from '../../../ui/card.js';
import { methodList } from '../../../ui/choices.js';
import { stepFields } from '../all-inputs.js';
import { stepCard, stepForm } from '../step-card.js';
import { stepActions } from '../step-parts.js';
import { methodChoices } from '../strategies.js';
import type { AnyStep, ViewContext } from '../view-context.js';

/** Draws a step from its fields and actions. */
export function genericView(step: AnyStep, view: ViewContext, flow: 'signIn' | 'signUp'): TemplateResult {
  const { ui } = view;
  const submit = step.actions.find(({ role }) => role === 'submit');
  const others = step.actions.filter((action) => action !== submit && (action.enabled || action.pending));
  const gate = step.name === 'gate' ? step : undefined;
  const known = gate && ui.t.has(gate.titleKey) ? ui.t(gate.titleKey) : undefined;
  const content = submit
    ? stepForm<FormValues>(
        step,
        view,
        [
          stepFields(step, view),
          primaryButton(ui, {
            label: ui.t('formButtonPrimary'),
            busy: submit.pending,
            disabled: !submit.enabled && !submit.pending,
          }),
        ],
        (values) => submit(values),
      )
    : nothing;
  return stepCard(step, view, {
    part: `${flow}-${gate ? `gate-${gate.gateId}` : step.name}`,
    title: gate?.title ?? known ?? ui.t('kit.task.title'),
    subtitle: gate?.text,
    main: html`${content}${others.map((action) => choices(action, view))}${stepActions(view, ...others.map((action) => single(action, view)))}`,
  });
}

function choices(action: AnyFlowAction, view: ViewContext): Content {
  if (!action.options?.length) return nothing;
  return methodList(view.ui, methodChoices(view, action.options), (value) => void action(value));
}

/** Actions this language has a word for; the others are for applications that draw the step themselves. */
const LABELS: Readonly<Record<string, string>> = { back: 'backButton', reset: 'kit.startOver', retry: 'kit.tryAgain' };

function single(action: AnyFlowAction, { ui }: ViewContext): Content {
  const key = LABELS[action.id];
  if (!key || action.options) return nothing;
  const label = ui.t(key);
  return action.role === 'link'
    ? textLink(ui, { key: 'footerActionLink', id: action.id, label, onClick: () => void action() })
    : button(ui, {
        key: 'formButtonReset',
        variant: 'quiet',
        label,
        busy: action.pending,
        onClick: () => void action(),
      });
}
