/** The page's own content in a sign-in: around the form, in place of a screen, by template or by function. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { SignInStep } from '../../../src/flows/index.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { screens, withError } from '../../support/harnesses/sign-in-steps.js';
import { until } from '../../support/harnesses/mount.js';
import { listed, StandingFlow } from '../../support/harnesses/steps.js';

/** A sign-in with templates inside. */
function signInWith(
  templates: unknown,
  step: SignInStep,
): { signIn: SignInHarness; standing: StandingFlow<SignInStep> } {
  const standing = new StandingFlow<SignInStep>(step);
  const element = fixtureSync<SignInHarness['element']>(
    html`<clerk-sign-in .flow=${standing.flow}>${templates}</clerk-sign-in>`,
  );
  return { signIn: new SignInHarness(element), standing };
}

describe('templates in <clerk-sign-in>', () => {
  it('add content before and after a form, and keep it over renders', async () => {
    const { signIn, standing } = signInWith(
      html`<template data-slot="before-form"><p class="own">Use your work account.</p></template>
        <template data-slot="after-form" data-step="first-factor.code"><p class="late">No mail?</p></template>`,
      screens.password(),
    );
    await signIn.seesTitle('Enter your password');
    const before = signIn.element.querySelector('.own');

    standing.go(withError(screens.password(), 'form_password_incorrect', 'password'));
    await signIn.seesFieldError('password');

    expect(before?.isConnected).to.equal(true);
    expect(signIn.element.querySelector('.late')).to.equal(null);
    standing.go(screens.code());
    await until('the content of the code screen', () => signIn.element.querySelector('.late'));
  });

  it('replace a screen, whose form, buttons and texts still work', async () => {
    const step = screens.password();
    const actions = listed(step.submit, step.back);
    const { signIn, standing } = signInWith(
      html`<template data-step="first-factor.password">
        <h2>Hello <span data-text="hint"></span></h2>
        <form>
          <input name="password" type="password" aria-label="Secret" />
          <p data-error="password"></p>
          <button>Go</button>
        </form>
        <button type="button" data-action="back">Not you?</button>
      </template>`,
      { ...step, actions },
    );
    await until('the own screen', () => signIn.element.querySelector('h2'));

    await signIn.type('password', 'secret');
    await signIn.click('Go');
    await signIn.click('Not you?');
    standing.go({ ...withError(step, 'form_password_incorrect', 'password'), actions });
    await until('the error', () => signIn.element.querySelector('[data-error]')?.textContent !== '');

    expect(signIn.element.querySelector('h2')?.textContent).to.equal('Hello ada@example.com');
    expect(step.submit.calls).to.deep.equal([{ password: 'secret' }]);
    expect(step.back.calls).to.have.length(1);
    expect(signIn.input('password').value).to.equal('secret');
    expect(signIn.element.querySelector('.cl-card')).to.equal(null);
  });

  it('leave other screens to the tag', async () => {
    const { signIn } = signInWith(html`<template data-step="identify"><p>Own start</p></template>`, screens.password());

    await signIn.seesTitle('Enter your password');

    expect(signIn.text).not.to.include('Own start');
  });
});

describe('renderStep of <clerk-sign-in>', () => {
  it('draws the steps it answers for', async () => {
    const { signIn, standing } = signInWith('', screens.password());
    signIn.element.renderStep = (step) => (step.name === 'first-factor' ? html`<h1>Own ${step.kind}</h1>` : undefined);
    signIn.element.requestUpdate();
    await until('the own screen', () => signIn.element.querySelector('h1')?.textContent === 'Own password');

    standing.go(screens['new password']());

    await signIn.seesTitle('Set a new password');
  });
});
