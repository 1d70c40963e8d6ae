/** Every screen of a sign-in, drawn from typed steps: accessible, named as official tests look for them, wired to actions. */
import { expect } from '@open-wc/testing';
import type { SignInStep } from '../../../src/flows/index.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { mountTag, until } from '../../support/harnesses/mount.js';
import { StandingFlow } from '../../support/harnesses/steps.js';
import { loading, screens, withError } from '../../support/harnesses/sign-in-steps.js';
import { settled } from '../../ui/scene.js';

/** Shows a step in a sign-in. */
async function show(step: SignInStep): Promise<SignInHarness> {
  const standing = new StandingFlow<SignInStep>(step);
  const signIn = new SignInHarness(mountTag('clerk-sign-in', { flow: standing.flow }));
  await until(`a title for ${step.key}`, () => signIn.title !== '');
  await settled();
  return signIn;
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`screens of <clerk-sign-in> in a ${scheme} page`, () => {
    before(() => (document.documentElement.style.colorScheme = scheme));
    after(() => document.documentElement.removeAttribute('style'));

    for (const [name, make] of Object.entries(screens)) {
      it(`have no accessibility violation at "${name}"`, async () => {
        const signIn = await show(make());

        await expect(signIn.element).to.be.accessible();
      });
    }
  });
}

describe('screens of <clerk-sign-in>', () => {
  it('wait with a skeleton that says it is loading', async () => {
    const signIn = new SignInHarness(mountTag('clerk-sign-in', { flow: new StandingFlow<SignInStep>(loading()).flow }));
    await signIn.element.updateComplete;

    expect(signIn.element.querySelector('[role="status"]')?.textContent).to.equal('Loading');
    await expect(signIn.element).to.be.accessible();
  });

  it('offer to try again when loading failed', async () => {
    const step = screens['loading failed']();
    const signIn = await show(step);

    await signIn.click('Try again');

    expect(step.retry.calls).to.have.length(1);
  });

  it('ask for the password with what password managers need', async () => {
    const signIn = await show(screens.password());

    expect(signIn.input('password').autocomplete).to.equal('current-password');
    expect(signIn.element.querySelector<HTMLInputElement>('input[autocomplete="username"]')?.value).to.equal(
      'ada@example.com',
    );
    expect(signIn.element.querySelectorAll('form')).to.have.length(1);
  });

  it('send the password that is in the field at submit, whoever put it there', async () => {
    const step = screens.password();
    const signIn = await show(step);

    signIn.input('password').value = 'filled without any event';
    await signIn.continue();

    expect(step.submit.calls).to.deep.equal([{ password: 'filled without any event' }]);
  });

  it('tie a wrong password to its field and select it', async () => {
    const standing = new StandingFlow<SignInStep>(screens.password());
    const signIn = new SignInHarness(mountTag('clerk-sign-in', { flow: standing.flow }));
    await signIn.typePassword('wrong');

    standing.go(withError(screens.password(), 'form_password_incorrect', 'password'));
    await signIn.seesFieldError('password');

    expect(signIn.focused).to.equal('password');
    expect(signIn.input('password').value).to.equal('wrong');
  });

  it('keep a busy button in place and send nothing twice', async () => {
    const step = { ...screens.password(), pending: true };
    const signIn = await show(step);

    signIn.element.querySelector('form')?.requestSubmit();

    expect(step.submit.calls).to.have.length(0);
    expect(signIn.element.querySelector('.cl-cardBox')?.getAttribute('aria-busy')).to.equal('true');
  });

  it('take a whole code at once, in any script, and hand it over once', async () => {
    const step = screens.code();
    const signIn = await show(step);

    await signIn.typeCode('٤٢٤ 242');

    expect(step.submit.calls).to.deep.equal([{ code: '424242' }]);
    expect(signIn.element.querySelector('[aria-label="Enter verification code"]')).to.equal(signIn.input('code'));
  });

  it('empty the code field when another code is asked for', async () => {
    const step = screens.code();
    const signIn = await show(step);
    await signIn.typeCode('123');

    await signIn.click(/Send again/);

    expect(signIn.input('code').value).to.equal('');
    expect(step.resend.calls).to.have.length(1);
  });

  it('say that a code has expired and let another one be sent', async () => {
    const step = screens['code expired']();
    const signIn = await show(step);

    expect(await signIn.seesFieldError('code')).to.match(/expired/i);
    await signIn.click(/Send again/);

    expect(step.resend.calls).to.have.length(1);
  });

  it('offer the other methods by role and name as official tests look for them', async () => {
    const step = screens.alternatives();
    const signIn = await show(step);

    await signIn.click('Email code to a***@example.com');

    expect(step.choose.calls).to.deep.equal(['email_code']);
    expect(signIn.offers(/password/i)).to.equal(false, 'the method in force is not offered again');
  });

  it('lead from a forgotten password to the code for a new one', async () => {
    const step = screens.forgot();
    const signIn = await show(step);

    await signIn.click('Reset your password');

    expect(step.choose.calls).to.deep.equal(['reset_password_email_code']);
  });

  it('ask for a backup code as free text', async () => {
    const step = screens['backup code']();
    const signIn = await show(step);

    await signIn.type('code', 'a1b2c3d4');
    await signIn.continue();

    expect(step.submit.calls).to.deep.equal([{ code: 'a1b2c3d4' }]);
    expect(signIn.offers(/again/)).to.equal(false);
  });

  it('set a new password and end other sessions when asked', async () => {
    const step = screens['new password']();
    const signIn = await show(step);

    await signIn.type('password', 'correct horse battery');
    signIn.input('signOutOfOtherSessions').click();
    await signIn.click('Reset password');

    expect(step.submit.calls).to.deep.equal([{ password: 'correct horse battery', signOutOfOtherSessions: true }]);
    expect(signIn.input('password').autocomplete).to.equal('new-password');
  });

  it('show a step that nobody knows, with two ways out', async () => {
    const step = screens.unsupported();
    const signIn = await show(step);

    await signIn.click('Start over');

    expect(step.reset.calls).to.have.length(1);
    expect(signIn.element.querySelector<HTMLAnchorElement>('.cl-footerActionLink__portal')?.href).to.equal(
      'https://accounts.example.com/sign-in',
    );
  });

  it('draw a step of the application from its description', async () => {
    const step = screens.gate();
    const signIn = await show(step);

    await signIn.type('companySize', '12');
    await signIn.continue();

    expect(signIn.title).to.equal('About your company');
    expect(step.submit.calls).to.deep.equal([{ company_size: '12' }]);
  });
});
