/** `<clerk-user-button>` with a really signed-in person. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Clerk } from '../../../src/clerk/clerk.js';
import { createAccount, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { until } from '../../support/harnesses/mount.js';
import { UserButtonHarness } from '../../support/harnesses/user-button.harness.js';
import { createTestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('<clerk-user-button>', () => {
  let clerk: Clerk;
  let visits: string[];
  let account: Account;
  let button: UserButtonHarness;

  before(async () => {
    const application = await createTestApplication({ name: 'Acme' });
    ({ clerk, visits } = await stayingClerk(application));
    account = await createAccount(clerk, application);
  });
  beforeEach(async () => {
    if (!clerk.user) {
      const attempt = await clerk.client?.signIn.create({
        identifier: account.emailAddress,
        password: account.password,
      });
      await clerk.setActive({ session: attempt?.createdSessionId ?? null });
    }
    visits.length = 0;
    button = await UserButtonHarness.show({ clerk });
  });
  afterEach(() => button.element.remove());

  it('is accessible, closed and open', async () => {
    await expect(button.element).to.be.accessible();

    await button.open();
    await settled();

    await expect(button.element).to.be.accessible();
  });

  it('opens a card with who is signed in, and takes it out of the page when it closes', async () => {
    const card = await button.open();
    const text = card.textContent ?? '';

    button.trigger.click();
    await until('the card is gone', () => button.card === null);

    expect(text).to.include(account.emailAddress);
    expect(button.trigger.getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes on Escape and gives the focus back', async () => {
    button.trigger.focus();
    await button.open();

    await sendKeys({ press: 'Escape' });
    await until('the card is gone', () => button.card === null);

    expect(document.activeElement).to.equal(button.trigger);
  });

  it('signs out and then shows nothing', async () => {
    const signedOut = new Promise((resolve) =>
      button.element.addEventListener('clerk-signed-out', resolve, { once: true }),
    );
    button.element.afterSignOutUrl = '/bye';
    await button.open();

    await button.choose('Sign out');
    await signedOut;
    await until('the button is gone', () => !button.element.querySelector('.cl-userButtonTrigger'));

    expect(clerk.user).to.equal(null);
    expect(visits).to.deep.equal(['/bye']);
  });

  it('shows entries of the application where it wants them', async () => {
    const pressed: string[] = [];
    button.element.customMenuItems = [
      { label: 'Help', onClick: () => pressed.push('help') },
      { label: 'signOut' },
      { label: 'Terms', href: '/terms', mountIcon: (node) => (node.textContent = '§') },
    ];
    await button.open();
    const { entries } = button;

    await button.choose('Help');

    expect(entries).to.deep.equal(['Manage account', 'Help', 'Sign out', '§ Terms']);
    expect(pressed).to.deep.equal(['help']);
  });

  it('opens the profile in a dialog, closes it on Escape and gives the focus back', async () => {
    button.trigger.focus();
    await button.open();

    await button.choose('Manage account');
    await until('the profile is there', () => document.querySelector('dialog .cl-profileSection h3'));
    await expect(document.querySelector('clerk-modal')).to.be.accessible();
    await sendKeys({ press: 'Escape' });

    await until('the dialog is gone', () => document.querySelector('clerk-modal') === null);
    expect(document.activeElement === button.trigger).to.equal(true);
  });

  it('leads to the profile page when the application has one', async () => {
    button.element.userProfileMode = 'navigation';
    button.element.userProfileUrl = '/account';
    await button.open();

    await button.choose('Manage account');

    expect(visits).to.deep.equal(['/account']);
  });

  it('never leads to an address that is no web page (XS-09)', async () => {
    button.element.customMenuItems = [{ label: 'Evil', href: 'javascript:alert(1)' }];

    await button.open();

    expect(button.element.querySelector('a[href^="javascript"]')).to.equal(null);
  });

  it('writes the name beside the picture when asked', async () => {
    button.element.showName = true;
    await button.element.updateComplete;

    expect(button.trigger.textContent).to.include(account.emailAddress);
  });

  it('shows initials instead of a picture that must not be loaded (XS-06)', () => {
    expect(button.element.querySelector('img')).to.equal(null);
    expect(button.element.querySelector('[data-initials]')?.getAttribute('data-initials')).to.equal('P');
  });
});
