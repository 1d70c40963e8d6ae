/** `<clerk-sign-in>`: the whole sign-in, from the first question to the active session. */
import type { FlowOptions, SignInStep } from '../../flows/index.js';
import { formMessages } from '../../i18n/en-us/form.js';
import { signInStartMessages } from '../../i18n/en-us/sign-in.js';
import { FlowElement } from '../shared/flow-element.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import type { EarlySubmit, FlowFactory } from '../shared/flow-session.js';
import type { StepView, ViewContext } from '../shared/view-context.js';
import { earlyIdentify } from './early-identify.js';
import { identifyView, isPlainIdentify } from './steps/identify.js';

/** Address of each step, as official components have it. Steps that are not here leave the address as it is. */
const SEGMENTS: Readonly<Record<string, string>> = {
  identify: '',
  'first-factor': 'factor-one',
  'second-factor': 'factor-two',
  'client-trust': 'client-trust',
  'new-password': 'reset-password',
  'protect-check': 'protect-check',
};

/**
 * Signs people in. Works below a `<clerk-provider>`, with `window.Clerk`, or with a clerk object in its `clerk` property.
 *
 * @summary The sign-in form with every step that the instance asks for.
 * @tag clerk-sign-in
 * @slot - Only `<template>` children: `data-slot="before-form"` and `data-slot="after-form"` add content to the form of
 *   a step, `data-step="identify"` (a step's name or key) replaces its screen.
 * @fires {ClerkReadyEvent} clerk-ready - The first form can be used.
 * @fires {ClerkStepChangedEvent} clerk-step-changed - Another screen is shown.
 * @fires {ClerkTransitionEvent} clerk-transition - Anything visible changed.
 * @fires {ClerkErrorEvent} clerk-error - A request was refused or failed.
 * @fires {ClerkSignedInEvent} clerk-signed-in - The session is active.
 * @cssprop --clerk-color-primary - Colour of the main button; all others derive from a few variables like it.
 * @cssprop --clerk-border-radius - Roundness of fields and buttons.
 * @cssprop --clerk-font-size - Size of the text; everything scales with it.
 * @cssprop --clerk-spacing - Distance between blocks.
 */
export class ClerkSignIn extends FlowElement<SignInStep> {
  static override readonly component = 'signIn';
  static override readonly messages = [formMessages, signInStartMessages];
  static override properties = {
    ...FlowElement.properties,
    withSignUp: { type: Boolean, attribute: 'with-sign-up' },
  };

  /** Goes on with a sign-up in place when nobody is known by the name that was typed. */
  declare withSignUp: boolean | undefined;

  protected readonly flowName = 'sign-in';
  protected readonly kind = 'signIn';

  protected async loadFlow(): Promise<FlowFactory<SignInStep>> {
    return (await import('../../flows/sign-in/create-sign-in-flow.js')).createSignInFlow;
  }

  protected override earlyStep(clerk: ElementClerk, isPending: boolean, submit: EarlySubmit): SignInStep | undefined {
    return earlyIdentify(clerk, this.flowOptions(clerk), isPending, submit);
  }

  protected override flowOptions(clerk: ElementClerk): FlowOptions {
    return { ...super.flowOptions(clerk), ...(this.withSignUp ? { withSignUp: true } : {}) };
  }

  protected firstView(step: SignInStep, view: ViewContext): unknown {
    const isPlain = step.name === 'identify' && isPlainIdentify(step);
    return isPlain ? identifyView(step, view, this.withSignUp === true) : undefined;
  }

  protected async loadViews(): Promise<StepView<SignInStep>> {
    const { signInView } = await import('./steps/later.js');
    return (step, view) => signInView(step, view, this.withSignUp === true);
  }

  protected segmentOf(step: SignInStep): string | undefined {
    return step.name === 'task' ? `tasks/${step.task}` : SEGMENTS[step.name];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clerk-sign-in': ClerkSignIn;
  }
}
