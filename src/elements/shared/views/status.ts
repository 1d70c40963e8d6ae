/** Screens without a form that every flow can come to: waiting, signed in already, done, unknown. */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  ActivatingStep,
  AlreadySignedInStep,
  DoneStep,
  ExistingSessionStep,
  FlowAction,
  LoadingStep,
  ProtectCheckStep,
  TaskStep,
  TransferStep,
  UnsupportedStep,
} from '../../../flows/index.js';
import { button, primaryButton, textLink } from '../../../ui/button.js';
import type { Content } from '../../../ui/card.js';
import { safeLinkUrl } from '../../../ui/safe-url.js';
import { spinner } from '../../../ui/spinner.js';
import { stepCard } from '../step-card.js';
import { stepActions } from '../step-parts.js';
import type { AnyStep, ViewContext } from '../view-context.js';

/** The steps of this file. */
export type StatusStep =
  | LoadingStep
  | AlreadySignedInStep
  | ExistingSessionStep
  | TransferStep
  | ProtectCheckStep
  | ActivatingStep
  | TaskStep
  | DoneStep
  | UnsupportedStep;

/** Draws a step of this file. */
export function statusView(step: StatusStep, view: ViewContext, flow: 'signIn' | 'signUp'): TemplateResult {
  const { ui } = view;
  switch (step.name) {
    case 'loading':
      return screen(step, view, flow, 'kit.loadFailed', main(view, step.retry, 'kit.tryAgain'));
    case 'already-signed-in':
      return screen(step, view, flow, 'kit.alreadySignedIn', [
        main(view, step.continue, 'kit.continueAs'),
        stepActions(view, quiet(view, step.signOut, 'kit.signOut')),
      ]);
    case 'existing-session':
      return screen(step, view, flow, 'kit.existingSession', [
        main(view, step.activate, 'kit.continueAs'),
        stepActions(view, quiet(view, step.reset, 'kit.startOver')),
      ]);
    case 'task':
      return screen(step, view, flow, 'kit.task', main(view, step.continue, 'kit.continueAs'));
    case 'activating':
      return screen(
        step,
        view,
        flow,
        'kit.activating',
        step.retry.enabled ? main(view, step.retry, 'kit.tryAgain') : waiting(view),
      );
    case 'done':
      return screen(step, view, flow, 'kit.activating', waiting(view));
    case 'transfer':
      return screen(
        step,
        view,
        flow,
        'kit.transfer',
        step.continue.enabled ? main(view, step.continue, 'kit.continueAs') : waiting(view),
      );
    case 'protect-check':
    case 'unsupported':
      return screen(step, view, flow, step.name === 'unsupported' ? 'kit.unsupported' : `${flow}.protectCheck`, [
        button(ui, {
          key: 'formButtonPrimary',
          variant: 'primary',
          label: ui.t('kit.startOver'),
          busy: step.reset.pending,
          onClick: () => void step.reset(),
        }),
        stepActions(view, portalLink(view, step.portalUrl)),
      ]);
  }
}

function screen(step: AnyStep, view: ViewContext, flow: string, key: string, content: Content): TemplateResult {
  return stepCard(step, view, {
    part: `${flow}-${step.name}`,
    title: view.ui.t(`${key}.title`),
    subtitle: view.ui.t(`${key}.subtitle`),
    main: content,
  });
}

function main({ ui }: ViewContext, action: FlowAction, key: string): Content {
  if (!action.enabled && !action.pending) return nothing;
  return primaryButton(ui, { label: ui.t(key), type: 'button', busy: action.pending, onClick: () => void action() });
}

function quiet({ ui }: ViewContext, action: FlowAction, key: string): Content {
  if (!action.enabled && !action.pending) return nothing;
  return button(ui, {
    key: 'formButtonReset',
    variant: 'quiet',
    label: ui.t(key),
    busy: action.pending,
    onClick: () => void action(),
  });
}

function waiting({ ui }: ViewContext): Content {
  return html`<div class="clk-waiting" role="status" aria-label=${ui.t('kit.loading')}>${spinner(ui)}</div>`;
}

function portalLink({ ui }: ViewContext, url: string | null): Content {
  const href = safeLinkUrl(url);
  return href
    ? textLink(ui, { key: 'footerActionLink', id: 'portal', label: ui.t('kit.unsupported.portal'), href })
    : nothing;
}
