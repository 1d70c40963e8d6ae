/** Providers beside a form: above or below it, with "or" between them. */
import { nothing } from 'lit';
import type { FlowAction } from '../../../flows/index.js';
import type { Content } from '../../../ui/card.js';
import { socialButtons } from '../../../ui/choices.js';
import { divider } from '../../../ui/header-parts.js';
import { providerChoices } from '../strategies.js';
import type { ViewContext } from '../view-context.js';

/** Draws a form with the providers of a step's `sso` action. Either may be missing. */
export function withProviders({ ui }: ViewContext, sso: FlowAction<string>, form: Content): Content {
  const social = socialButtons(ui, providerChoices(sso.options ?? []), (value) => void sso(value));
  if (social === nothing) return form;
  if (form === nothing) return social;
  const both: Content[] = [social, divider(ui), form];
  return ui.options.socialButtonsPlacement === 'bottom' ? both.reverse() : both;
}
