/** Every screen of a sign-up, drawn from typed steps. */
import { expect } from '@open-wc/testing';
import type { SignUpStep } from '../../../src/flows/index.js';
import { mountTag, until } from '../../support/harnesses/mount.js';
import { SignUpHarness } from '../../support/harnesses/sign-up.harness.js';
import { signUpScreens } from '../../support/harnesses/sign-up-steps.js';
import { StandingFlow } from '../../support/harnesses/steps.js';
import { settled } from '../../ui/scene.js';

async function show(step: SignUpStep): Promise<SignUpHarness> {
  const signUp = new SignUpHarness(mountTag('clerk-sign-up', { flow: new StandingFlow(step).flow }));
  await until(`a title for ${step.key}`, () => signUp.title !== '');
  await settled();
  return signUp;
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`screens of <clerk-sign-up> in a ${scheme} page`, () => {
    before(() => (document.documentElement.style.colorScheme = scheme));
    after(() => document.documentElement.removeAttribute('style'));

    for (const [name, make] of Object.entries(signUpScreens)) {
      it(`have no accessibility violation at "${name}"`, async () => {
        const signUp = await show(make());

        await expect(signUp.element).to.be.accessible();
      });
    }
  });
}

describe('screens of <clerk-sign-up>', () => {
  it('name inputs as page tests and password managers expect, and send them by the names of the wire', async () => {
    const step = signUpScreens.collect();
    const signUp = await show(step);

    await signUp.type('firstName', 'Ada');
    await signUp.type('lastName', 'Lovelace');
    await signUp.type('emailAddress', 'ada@example.com');
    await signUp.type('password', 'correct horse');
    await signUp.continue();

    expect(step.submit.calls).to.deep.equal([
      { first_name: 'Ada', last_name: 'Lovelace', email_address: 'ada@example.com', password: 'correct horse' },
    ]);
    expect(signUp.input('password').autocomplete).to.equal('new-password');
    expect(signUp.input('emailAddress').autocomplete).to.equal('email');
  });

  it('mark what is optional', async () => {
    const signUp = await show(signUpScreens.collect());

    const marked = signUp.element.querySelector('.cl-formField__lastName')?.textContent ?? '';

    expect(marked).to.match(/Optional/);
    expect(signUp.input('firstName').getAttribute('aria-required')).to.equal('true');
  });

  it('say while one types what a new password lacks, and when all is well', async () => {
    const signUp = await show(signUpScreens.collect());
    const message = (): string =>
      signUp.element.querySelector('.cl-formField__password .clk-message')?.textContent?.trim() ?? '';
    await signUp.type('password', 's');
    await until('the words have loaded', () => {
      signUp.input('password').dispatchEvent(new InputEvent('input', { bubbles: true }));
      return message() !== '';
    });

    await signUp.type('password', 'short1');
    await signUp.element.updateComplete;
    const lacking = message();
    await signUp.type('password', 'long enough 1!');
    await signUp.element.updateComplete;

    expect(lacking).to.equal('Your password needs 8 or more characters and a special character.');
    expect(message()).to.equal('Your password meets all requirements.');
    expect(signUp.input('password').value).to.equal('long enough 1!');
  });

  it('keep the place of a check against robots in the page, without taking room', async () => {
    const signUp = await show(signUpScreens.collect());

    const host = signUp.element.querySelector('#clerk-captcha');

    expect(host?.getClientRects()).to.have.length(0);
  });

  it('lead back to the form to correct the address', async () => {
    const step = signUpScreens.verify();
    const signUp = await show(step);

    signUp.element.querySelector<HTMLButtonElement>('.cl-identityPreviewEditButton')?.click();

    expect(step.edit.calls).to.have.length(1);
    expect(signUp.title).to.equal('Verify your email');
  });
});
