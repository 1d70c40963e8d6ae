/** Draws the switcher: the trigger with the active account, and the card with all the others. */
import type { TemplateResult } from 'lit';
import { organizationSheet } from '../../theme/sheets/organization.js';
import { popoverSheet } from '../../theme/sheets/popover.js';
import type { Ui } from '../../ui/context.js';
import type { PopoverController } from '../../ui/controllers/popover-controller.js';
import { popover } from '../../ui/popover.js';
import { cardContent } from './switcher-card.view.js';
import type { SwitcherProps } from './switcher-props.js';
import { trigger } from './switcher-trigger.view.js';

/** Draws trigger and card. */
export function switcherView(ui: Ui, controller: PopoverController, props: SwitcherProps): TemplateResult {
  ui.use(popoverSheet, organizationSheet);
  return popover(ui, controller, {
    key: 'organizationSwitcherPopoverCard',
    label: ui.t('organizationSwitcher.label__organizationSwitcherPopover'),
    role: 'dialog',
    trigger: trigger(ui, controller, props),
    content: () => cardContent(ui, props),
  });
}
