/** `<clerk-sign-in>` against a real instance: every way through that issue by issue more people take. */
import { expect } from '@open-wc/testing';
import type { Clerk } from '../../../src/clerk/clerk.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';
import { createAccount, freshAccount, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { until, untilFound } from '../../support/harnesses/mount.js';

describe('<clerk-sign-in>', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let visits: string[];
  let account: Account;
  let signIn: SignInHarness;

  before(async () => {
    application = await createTestApplication({ name: 'Acme' });
    ({ clerk, visits } = await stayingClerk(application));
    account = await createAccount(clerk, application);
  });
  beforeEach(async () => {
    await clerk.signOut();
    clerk.client?.resetSignIn();
    visits.length = 0;
    signIn = await SignInHarness.open({ clerk });
  });
  afterEach(() => signIn.element.remove());

  it('is accessible at its first screen', async () => {
    await expect(signIn.element).to.be.accessible();
  });

  it('names the application, and what it asks for', () => {
    expect(signIn.title).to.equal('Sign in to Acme');
    expect(signIn.input('identifier').type).to.equal('email');
    expect(signIn.input('identifier').autocomplete).to.equal('username');
    expect(signIn.offers('Sign up')).to.equal(true);
  });

  it('signs in by password and goes where it should', async () => {
    const done = signIn.nextEvent('clerk-signed-in');
    signIn.element.fallbackRedirectUrl = '/welcome';

    await signIn.identify(account.emailAddress);
    await signIn.tryPassword(account.password);
    const { sessionId } = await done;

    expect(clerk.session?.id).to.equal(sessionId);
    expect(clerk.user?.primaryEmailAddress?.emailAddress).to.equal(account.emailAddress);
    expect(visits).to.deep.equal(['/welcome']);
  });

  it('says under the field that a password is wrong, keeps it, and takes the right one', async () => {
    const errors = signIn.nextEvent('clerk-error');
    await signIn.identify(account.emailAddress);

    await signIn.tryPassword('not the password');
    const message = await signIn.seesFieldError('password');
    const kept = signIn.input('password').value;
    await signIn.tryPassword(account.password);
    await until('somebody is signed in', () => clerk.user);

    expect(message).to.match(/not right/);
    expect(kept).to.equal('not the password');
    expect((await errors).errors[0]?.code).to.equal('form_password_incorrect');
  });

  it('takes name and password together when a password manager fills both', async () => {
    await signIn.typeIdentifier(account.emailAddress);
    await signIn.typePassword(account.password);
    await signIn.continue();

    await until('somebody is signed in', () => clerk.user);
  });

  it('hides the place for a filled password until it is needed', async () => {
    const row = signIn.element.querySelector<HTMLElement>('.clk-instant');
    const before = row?.offsetHeight ?? 0;

    await signIn.typePassword('filled');

    expect(before).to.equal(1);
    expect(row?.offsetHeight).to.be.greaterThan(40);
  });

  it('says that nobody is known by a name, and keeps it for correction', async () => {
    await signIn.typeIdentifier('nobody@example.com');
    await signIn.continue();

    expect(await signIn.seesFieldError('identifier')).to.match(/no account/i);
    expect(signIn.focused).to.equal('identifier');
    expect(signIn.input('identifier').value).to.equal('nobody@example.com');
  });

  it('asks for what is missing when the form is sent empty', async () => {
    await signIn.continue();

    expect(await signIn.seesFieldError('identifier')).not.to.equal('');
  });

  it('signs in by a code sent by e-mail, after a wrong one', async () => {
    await signIn.identify(account.emailAddress);
    await signIn.chooseEmailCode();
    await signIn.typeCode('000000');
    const message = await signIn.seesFieldError('code');

    await signIn.typeCode(await application.readCode(account.emailAddress));
    await until('somebody is signed in', () => clerk.user);

    expect(message).to.match(/code/i);
  });

  it('counts down before another code can be asked for', async () => {
    await signIn.identify(account.emailAddress);
    await signIn.chooseEmailCode();

    await until('the countdown', () => /\(\d+\)/.test(signIn.text));
    expect(signIn.element.querySelector('.cl-formResendCodeLink')?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('goes back to the name, which is still there', async () => {
    await signIn.identify(account.emailAddress);

    await signIn.click('Change it');
    await signIn.seesStart();

    expect(signIn.input('identifier').value).to.equal(account.emailAddress);
  });

  it('goes back from the other methods to the password', async () => {
    await signIn.identify(account.emailAddress);
    await signIn.click('Use another method');
    await signIn.seesTitle('Use another method');

    await signIn.click('Back');

    await signIn.seesTitle('Enter your password');
  });

  it('needs no mouse', async () => {
    signIn.input('identifier').focus();

    await signIn.press(account.emailAddress, 'Enter');
    await signIn.seesTitle('Enter your password');
    await until('the password field has the focus', () => signIn.focused === 'password');
    await signIn.press(account.password, 'Enter');

    await until('somebody is signed in', () => clerk.user);
  });

  it('tells the page of every screen', async () => {
    const screens: string[] = [];
    signIn.element.addEventListener('clerk-step-changed', ({ step }) => screens.push(step));

    await signIn.identify(account.emailAddress);
    await signIn.chooseEmailCode();

    expect(screens).to.deep.equal(['first-factor.password', 'first-factor.password.alternatives', 'first-factor.code']);
  });

  it('goes on where an attempt stands, also one that foreign code began', async () => {
    await clerk.client?.signIn.create({ identifier: account.emailAddress });

    await signIn.seesTitle('Enter your password');
  });

  it('shows its form again after the person signed out elsewhere', async () => {
    await signIn.identify(account.emailAddress);
    await signIn.tryPassword(account.password);
    await until('somebody is signed in', () => clerk.user);

    await clerk.signOut();

    await signIn.seesStart();
  });

  it('says so when somebody is signed in already, and lets them go on or sign out', async () => {
    const { emailAddress, password } = account;
    const attempt = await clerk.client?.signIn.create({ identifier: emailAddress, password });
    await clerk.setActive({ session: attempt?.createdSessionId ?? null });
    signIn.element.remove();

    signIn = new SignInHarness(signIn.element.cloneNode() as typeof signIn.element);
    signIn.element.clerk = clerk;
    document.body.append(signIn.element);
    await signIn.seesTitle('You are signed in already');
    await signIn.click('Sign out');

    await signIn.seesStart();
  });

  it('never follows an address that is no web page (XS-09)', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    for (const name of ['force-redirect-url', 'fallback-redirect-url', 'sign-up-url']) {
      signIn.element.setAttribute(name, 'javascript:alert(document.domain)');
    }
    await signIn.element.updateComplete;

    await signIn.identify(account.emailAddress);
    await signIn.tryPassword(account.password);
    await until('the visit', () => visits.length > 0);
    console.warn = warn;

    expect(visits).to.deep.equal(['/']);
    expect(warnings.join()).to.match(/force/i);
    expect(signIn.element.querySelector('a[href^="javascript"]')).to.equal(null);
  });

  it('has no secret in attributes, storage or its own state', async () => {
    const canary = `canary-${freshAccount().password}`;
    await signIn.identify(account.emailAddress);
    await signIn.tryPassword(canary);
    await signIn.seesFieldError('password');

    const stored = JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie;

    expect(signIn.element.outerHTML).not.to.include(canary);
    expect(stored).not.to.include(canary);
    expect(JSON.stringify(signIn.element.step)).not.to.include(canary);
  });

  it('lets go of the clerk object when it leaves the page, also in mid-request', async () => {
    let listening = 0;
    const { addListener } = clerk;
    const counting: typeof addListener = (listener, options) => {
      const stop = addListener(listener, options);
      listening += 1;
      return () => {
        listening -= 1;
        stop();
      };
    };
    Object.assign(clerk, { addListener: counting });
    const other = await SignInHarness.open({ clerk });
    await other.typeIdentifier(account.emailAddress);
    await other.continue();
    const during = listening;

    other.element.remove();
    await until('nobody listens any more', () => listening === 0);
    Object.assign(clerk, { addListener });

    expect(during).to.be.greaterThan(0);
  });

  it('takes looks and language that an SDK hands to the clerk object later', async () => {
    clerk.__internal_updateProps({ appearance: { elements: { card: 'from-an-sdk' } } });

    await until('the class', () => signIn.element.querySelector('.cl-card.from-an-sdk'));
    clerk.__internal_updateProps({ appearance: {} });
  });

  it('is mounted and taken out by the methods that SDKs call', async () => {
    const { mountSignIn, unmountSignIn } = clerk;
    const node = document.createElement('div');
    document.body.append(node);

    mountSignIn(node, { fallbackRedirectUrl: '/', signUpUrl: undefined, routing: 'virtual' });
    const mounted = new SignInHarness(await untilFound<SignInHarness['element']>(node, 'clerk-sign-in'));
    await mounted.seesStart();
    const classes = node.className;
    unmountSignIn(node);
    await until('the tag is gone', () => node.childElementCount === 0);

    expect(classes).to.include('cl-signIn-root');
    node.remove();
  });
});
