/** `<clerk-sign-up>`: the whole sign-up, from the form to the active session. */
import type { FlowOptions, SignUpStep } from '../../flows/index.js';
import { formMessages } from '../../i18n/en-us/form.js';
import { signUpStartMessages } from '../../i18n/en-us/sign-up.js';
import type { SkeletonProps } from '../../ui/skeleton.js';
import { FlowElement } from '../shared/flow-element.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import type { FlowFactory } from '../shared/flow-session.js';
import type { StepView, ViewContext } from '../shared/view-context.js';
import { collectView } from './steps/collect.js';

/** Address of each verification, as official components have it. */
const VERIFICATIONS: Readonly<Record<string, string>> = {
  email_address: 'verify-email-address',
  phone_number: 'verify-phone-number',
};

/**
 * Signs people up. Works below a `<clerk-provider>`, with `window.Clerk`, or with a clerk object in its `clerk` property.
 *
 * @summary The sign-up form with every step that the instance asks for.
 * @tag clerk-sign-up
 * @slot - Only `<template>` children: `data-slot="before-form"` and `data-slot="after-form"` add content to the form of
 *   a step, `data-step="collect"` (a step's name or key) replaces its screen.
 * @fires {ClerkReadyEvent} clerk-ready - The first form can be used.
 * @fires {ClerkStepChangedEvent} clerk-step-changed - Another screen is shown.
 * @fires {ClerkTransitionEvent} clerk-transition - Anything visible changed.
 * @fires {ClerkErrorEvent} clerk-error - A request was refused or failed.
 * @fires {ClerkSignedUpEvent} clerk-signed-up - The account exists and its session is active.
 * @cssprop --clerk-color-primary - Colour of the main button; all others derive from a few variables like it.
 * @cssprop --clerk-border-radius - Roundness of fields and buttons.
 * @cssprop --clerk-font-size - Size of the text; everything scales with it.
 * @cssprop --clerk-spacing - Distance between blocks.
 */
export class ClerkSignUp extends FlowElement<SignUpStep> {
  static override readonly component = 'signUp';
  static override readonly messages = [formMessages, signUpStartMessages];

  protected readonly flowName = 'sign-up';
  protected readonly kind = 'signUp';

  protected override get skeleton(): SkeletonProps {
    return { fields: 2 };
  }

  protected async loadFlow(): Promise<FlowFactory<SignUpStep>> {
    return (await import('../../flows/sign-up/create-sign-up-flow.js')).createSignUpFlow;
  }

  protected override flowOptions(clerk: ElementClerk): FlowOptions {
    return { ...super.flowOptions(clerk), showOptionalFields: this.ui.options.showOptionalFields === true };
  }

  protected firstView(step: SignUpStep, view: ViewContext): unknown {
    // Later forms have words of their own, which come with the later screens.
    return step.name === 'collect' && step.phase !== 'continue' ? collectView(step, view) : undefined;
  }

  protected async loadViews(): Promise<StepView<SignUpStep>> {
    return (await import('./steps/later.js')).signUpView;
  }

  protected segmentOf(step: SignUpStep): string | undefined {
    switch (step.name) {
      case 'collect':
        return step.phase === 'continue' ? 'continue' : '';
      case 'verify':
        return VERIFICATIONS[step.attribute];
      case 'task':
        return `tasks/${step.task}`;
      case 'protect-check':
        return 'protect-check';
      default:
        return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-sign-up': ClerkSignUp;
  }
}
