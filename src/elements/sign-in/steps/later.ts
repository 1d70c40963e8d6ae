/**
 * Every screen of a sign-in but the first one, in a chunk of its own: it is fetched while the person types, and brings
 * the texts it needs along.
 */
import type { TemplateResult } from 'lit';
import type { SignInStep } from '../../../flows/index.js';
import { signInStepMessages } from '../../../i18n/en-us/sign-in-steps.js';
import type { ViewContext } from '../../shared/view-context.js';
import { commonView, enterLaterScreen, registerLaterMessages } from '../../shared/views/common.js';
import { factorView } from './factors.js';
import { identifyBesideView } from './identify-beside.js';
import { newPasswordView } from './new-password.js';

registerLaterMessages(signInStepMessages);

/** Draws any step of a sign-in. */
export function signInView(step: SignInStep, view: ViewContext, combined: boolean): TemplateResult {
  enterLaterScreen(view.ui);
  switch (step.name) {
    case 'identify':
      return identifyBesideView(step, view, combined);
    case 'first-factor':
    case 'second-factor':
    case 'client-trust':
      return factorView(step, view);
    case 'new-password':
      return newPasswordView(step, view);
    default:
      return commonView(step, view, 'signIn');
  }
}
