/** Shown when the script of the later screens could not be loaded: says so, and offers to try again. */
import type { TemplateResult } from 'lit';
import { primaryButton } from '../../../ui/button.js';
import { card } from '../../../ui/card.js';
import type { Ui } from '../../../ui/context.js';

/** Draws the failure. */
export function chunkFailedView(ui: Ui, retry: () => unknown): TemplateResult {
  return card(ui, {
    title: ui.t('kit.loadFailed.title'),
    subtitle: ui.t('kit.loadFailed.subtitle'),
    main: primaryButton(ui, { label: ui.t('kit.tryAgain'), type: 'button', onClick: () => void retry() }),
  });
}
