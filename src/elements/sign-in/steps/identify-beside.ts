/** The first screen where there is more than the form: providers and passkeys. Comes with the later screens. */
import { html, nothing, type TemplateResult } from 'lit';
import type { IdentifyStep } from '../../../flows/index.js';
import { textLink } from '../../../ui/button.js';
import type { Content } from '../../../ui/card.js';
import { stepActions } from '../../shared/step-parts.js';
import type { ViewContext } from '../../shared/view-context.js';
import { withProviders } from '../../shared/views/providers.js';
import { identifyView } from './identify.js';

/** Draws the first screen with everything beside its form. */
export function identifyBesideView(step: IdentifyStep, view: ViewContext, combined: boolean): TemplateResult {
  const beside = (form: Content): Content =>
    html`${withProviders(view, step.sso, form)}${stepActions(view, passkeyLink(step, view))}`;
  return identifyView(step, view, combined, beside);
}

function passkeyLink(step: IdentifyStep, { ui }: ViewContext): Content {
  if (!step.passkey.enabled) return nothing;
  const label = ui.t('signIn.start.actionLink__use_passkey');
  return textLink(ui, { key: 'footerActionLink', id: 'usePasskey', label, onClick: () => void step.passkey() });
}
