/** Every screen of a sign-up but the first form, in a chunk of its own, with the texts it needs. */
import type { TemplateResult } from 'lit';
import type { SignUpStep } from '../../../flows/index.js';
import { signUpStepMessages } from '../../../i18n/en-us/sign-up.js';
import type { ViewContext } from '../../shared/view-context.js';
import { commonView, enterLaterScreen, registerLaterMessages } from '../../shared/views/common.js';
import { closedView, providerView } from './closed.js';
import { collectView } from './collect.js';
import { verifyView } from './verify.js';

registerLaterMessages(signUpStepMessages);

/** Draws any step of a sign-up. */
export function signUpView(step: SignUpStep, view: ViewContext): TemplateResult {
  enterLaterScreen(view.ui);
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
    default:
      return commonView(step, view, 'signUp');
  }
}
