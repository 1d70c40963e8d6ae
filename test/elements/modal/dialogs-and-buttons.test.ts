/** Buttons that start something, and the dialogs that `clerk.openSignIn()` and its siblings open. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Clerk } from '../../../src/clerk/clerk.js';
import '../../../src/elements/all.js';
import type { ClerkModal } from '../../../src/elements/modal/clerk-modal.js';
import { provideDefaultScope } from '../../../src/ui/scope.js';
import { createAccount, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { control, until, untilFound } from '../../support/harnesses/mount.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { createTestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('dialogs and buttons', () => {
  let clerk: Clerk;
  let visits: string[];
  let account: Account;

  before(async () => {
    const application = await createTestApplication({ name: 'Acme' });
    ({ clerk, visits } = await stayingClerk(application));
    account = await createAccount(clerk, application);
    provideDefaultScope({ clerk });
  });
  after(() => provideDefaultScope(undefined));
  beforeEach(async () => {
    await clerk.signOut();
    visits.length = 0;
  });
  afterEach(() => document.querySelectorAll('clerk-modal').forEach((modal) => modal.remove()));

  /** The open dialog, with a sign-in inside. */
  const openDialog = async (): Promise<{ modal: ClerkModal; signIn: SignInHarness }> => {
    const modal = await untilFound<ClerkModal>(document, 'clerk-modal');
    const signIn = new SignInHarness(await untilFound<SignInHarness['element']>(modal, 'clerk-sign-in'));
    await signIn.seesStart();
    return { modal, signIn };
  };

  it('open a sign-in over the page that is accessible and has the focus', async () => {
    clerk.openSignIn();
    const { modal, signIn } = await openDialog();
    await until('the focus', () => signIn.focused === 'identifier');
    await settled();

    await expect(modal).to.be.accessible();
    expect(document.querySelector('.cl-modalContent:has(.cl-signIn-root)')?.getAttribute('aria-label')).to.match(
      /Sign in/,
    );
  });

  it('close on Escape, by their button, and by the clerk object', async () => {
    for (const close of [
      () => sendKeys({ press: 'Escape' }),
      () => control(document, 'Close modal')?.click(),
      () => clerk.closeSignIn(),
    ]) {
      clerk.openSignIn();
      await openDialog();

      await close();

      await until('the dialog is gone', () => !document.querySelector('clerk-modal'));
    }
  });

  it('lead from one flow to the other without leaving the page', async () => {
    clerk.openSignIn();
    const { signIn } = await openDialog();

    await signIn.click('Sign up');

    await until('the sign-up', () => document.querySelector('clerk-modal .cl-signUp-root'));
    await until('the first dialog is gone', () => document.querySelectorAll('clerk-modal').length === 1);
    expect(visits).to.deep.equal([]);
  });

  it('close when the person has signed in', async () => {
    clerk.openSignIn({ fallbackRedirectUrl: '/home' });
    const { signIn } = await openDialog();

    await signIn.identify(account.emailAddress);
    await signIn.tryPassword(account.password);

    await until('the dialog is gone', () => !document.querySelector('clerk-modal'));
    expect(clerk.user).not.to.equal(null);
    expect(visits).to.deep.equal(['/home']);
  });

  it('button: goes to the sign-in page, or opens the dialog', async () => {
    const button = fixtureSync<HTMLElement>(
      html`<clerk-sign-in-button force-redirect-url="/after"></clerk-sign-in-button>`,
    );
    const inner = await until('the button', () => button.shadowRoot?.querySelector('button')).then(() =>
      button.shadowRoot?.querySelector('button'),
    );

    inner?.click();
    await until('the visit', () => visits.length > 0);
    button.setAttribute('mode', 'modal');
    inner?.click();
    await openDialog();

    expect(button.shadowRoot?.textContent?.trim()).to.equal('Sign in');
    expect(visits[0]).to.include('sign-in');
  });

  it('button: uses a button of the page as it is', async () => {
    const button = fixtureSync<HTMLElement>(
      html`<clerk-sign-in-button mode="modal"><button class="own">Members</button></clerk-sign-in-button>`,
    );
    await expect(button).to.be.accessible();

    button.querySelector<HTMLButtonElement>('.own')?.click();

    await openDialog();
    expect(button.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('button: signs out and tells the page', async () => {
    const attempt = await clerk.client?.signIn.create({ identifier: account.emailAddress, password: account.password });
    await clerk.setActive({ session: attempt?.createdSessionId ?? null });
    const button = fixtureSync<HTMLElement>(html`<clerk-sign-out-button redirect-url="/bye"></clerk-sign-out-button>`);
    const signedOut = new Promise((resolve) => button.addEventListener('clerk-signed-out', resolve, { once: true }));
    await until('the button', () => button.shadowRoot?.querySelector('button'));

    button.shadowRoot?.querySelector('button')?.click();
    await signedOut;

    expect(clerk.user).to.equal(null);
    expect(visits).to.deep.equal(['/bye']);
  });
});
