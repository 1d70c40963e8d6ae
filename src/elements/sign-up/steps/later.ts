/** Every screen of a sign-up but the first form, in a chunk of its own, with the texts it needs. */
import type { TemplateResult } from 'lit';
import type { SignUpStep } from '../../../flows/index.js';
import { errorMessages } from '../../../i18n/en-us/errors.js';
import { flowMessages } from '../../../i18n/en-us/flow.js';
import { signUpStepMessages } from '../../../i18n/en-us/sign-up.js';
import { registerMessages } from '../../../i18n/registry.js';
import type { ViewContext } from '../../shared/view-context.js';
import { genericView } from '../../shared/views/generic.js';
import { statusView } from '../../shared/views/status.js';
import { closedView, providerView } from './closed.js';
import { collectView } from './collect.js';
import { verifyView } from './verify.js';

registerMessages(errorMessages, flowMessages, signUpStepMessages);

/** Draws any step of a sign-up. */
export function signUpView(step: SignUpStep, view: ViewContext): TemplateResult {
  switch (step.name) {
    case 'collect':
      return collectView(step, view);
    case 'verify':
      return verifyView(step, view);
    case 'restricted':
    case 'waitlist':
      return closedView(step, view);
    case 'sso':
      return providerView(step, view);
    case 'gate':
      return genericView(step, view, 'signUp');
    default:
      return statusView(step, view, 'signUp');
  }
}
