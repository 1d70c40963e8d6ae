/** What later screens of every flow share: the steps that all flows can come to, their texts, and how screens change. */
import type { TemplateResult } from 'lit';
import type { GateStep } from '../../../flows/index.js';
import { errorMessages } from '../../../i18n/en-us/errors.js';
import { flowMessages } from '../../../i18n/en-us/flow.js';
import { registerMessages, type MessageTree } from '../../../i18n/index.js';
import type { Ui } from '../../../ui/context.js';
import { screenSheet } from '../screen.styles.js';
import type { ViewContext } from '../view-context.js';
import { genericView } from './generic.js';
import { statusView, type StatusStep } from './status.js';

/** Makes the texts of later screens known, next to a flow's own. */
export function registerLaterMessages(...own: readonly MessageTree[]): void {
  registerMessages(errorMessages, flowMessages, ...own);
}

/** Prepares for a later screen: from the second one on, screens fade into each other. */
export function enterLaterScreen(ui: Ui): void {
  ui.use(screenSheet);
}

/** Draws a step that every flow can come to. */
export function commonView(step: StatusStep | GateStep, view: ViewContext, flow: 'signIn' | 'signUp'): TemplateResult {
  return step.name === 'gate' ? genericView(step, view, flow) : statusView(step, view, flow);
}
