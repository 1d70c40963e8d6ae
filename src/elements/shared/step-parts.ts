/** Parts that only later screens have: who the step is about, and actions under the form. */
import { html, nothing } from 'lit';
import { stepsSheet } from '../../theme/sheets/steps.js';
import type { Content } from '../../ui/card.js';
import { identityPreview } from '../../ui/header-parts.js';
import type { AnyStep, ViewContext } from './view-context.js';

/** Draws who the step is about, with the way back to change it. */
export function stepIdentity(
  step: AnyStep,
  view: ViewContext,
  edit?: { readonly enabled: boolean } & (() => unknown),
): Content {
  if (!step.hint) return nothing;
  return identityPreview(view.ui, { text: step.hint, onEdit: edit?.enabled ? () => void edit() : undefined });
}

/** Draws actions in a column under the form. */
export function stepActions({ ui }: ViewContext, ...actions: readonly Content[]): Content {
  ui.use(stepsSheet);
  const shown = actions.filter((action) => action !== nothing && action !== undefined);
  return shown.length > 0 ? html`<div class="clk-actions">${shown}</div>` : nothing;
}
