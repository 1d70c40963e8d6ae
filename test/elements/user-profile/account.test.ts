/** `<clerk-user-profile>`, page "Profile": names, username, addresses, of a really signed-in person. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Clerk } from '../../../src/clerk/clerk.js';
import { createAccount, signIn, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { until } from '../../support/harnesses/mount.js';
import { UserProfileHarness } from '../../support/harnesses/user-profile.harness.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('<clerk-user-profile>, Profile', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let account: Account;
  let profile: UserProfileHarness;

  before(async () => {
    application = await createTestApplication({
      name: 'Acme',
      settings: { identity: { username: { presence: 'optional' } } },
    });
    ({ clerk } = await stayingClerk(application));
    account = await createAccount(clerk, application);
    await signIn(clerk, account);
  });
  beforeEach(async () => {
    profile = await UserProfileHarness.show({ clerk });
  });
  afterEach(() => profile.element.remove());

  it('is accessible, at rest and with each form open', async () => {
    await settled();
    await expect(profile.element).to.be.accessible();

    for (const name of ['Update profile', 'Set username', 'Add email address']) {
      await profile.press(name);
      await settled();
      await expect(profile.element).to.be.accessible();
      await profile.press('Cancel');
      await profile.closed();
    }
  });

  it('saves the names, and says so', async () => {
    await profile.press('Update profile');
    await profile.fill({ firstName: 'Grace', lastName: 'Hopper' });

    await profile.submit();
    await profile.closed();

    expect(await profile.text('profile')).to.include('Grace Hopper');
    expect(clerk.user?.fullName).to.equal('Grace Hopper');
    expect(profile.element.querySelector('.cl-toast')?.textContent).to.include('Saved');
  });

  it('stores a picture as soon as it is chosen, refuses what is none, and removes it', async () => {
    const canvas = new OffscreenCanvas(1600, 800);
    canvas.getContext('2d')?.fillRect(0, 0, 800, 800);
    const pick = async (file: File): Promise<void> => {
      const input = profile.element.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error('there is no way to choose a picture');
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    };
    await profile.press('Update profile');

    await pick(new File(['no picture'], 'a.png', { type: 'image/png' }));
    await until('the refusal shows', () => profile.problems);
    await pick(new File([await canvas.convertToBlob()], 'b.png', { type: 'image/png' }));
    await until('the picture is there', () => profile.element.querySelector('[data-clk-panel] img'));
    expect(clerk.user?.hasImage).to.equal(true);
    await profile.press('Remove');

    await until('the picture is gone', () => !profile.element.querySelector('[data-clk-panel] img'));
    expect(clerk.user?.hasImage).to.equal(false);
  });

  it('shows pages and links of the application where it wants them', async () => {
    const told: string[] = [];
    profile.element.customPages = [
      { label: 'Terms', url: 'terms', mount: (node) => void told.push(node.tagName), unmount: () => told.push('gone') },
      { label: 'security' },
      { label: 'Home', url: '/home' },
      { label: 'Evil', url: 'javascript:alert(1)' },
    ];
    await profile.press('Terms');
    await until('the page is filled', () => told.length > 0);
    profile.element.requestUpdate();
    await profile.element.updateComplete;
    const entries = [...profile.element.querySelectorAll('.cl-navbarButton')].map((node) => node.textContent?.trim());
    await profile.press('Profile');
    await profile.section('profile');

    expect(entries).to.deep.equal(['Profile', 'Terms', 'Security', 'Home']);
    expect(told).to.deep.equal(['DIV', 'gone']);
  });

  it('focuses the first field of a form, and its opener again after Escape', async () => {
    await profile.press('Set username');
    await until('the field has the focus', () => document.activeElement?.getAttribute('name') === 'username');

    await sendKeys({ press: 'Escape' });
    await profile.closed();

    await until('the opener has the focus', () => document.activeElement?.textContent?.includes('Set username'));
  });

  it('keeps what was typed when the server refuses it, and says why under the field', async () => {
    await profile.press('Set username');
    await profile.fill({ username: 'a b' });

    await profile.submit();
    await until('the refusal shows', () => profile.problems);

    expect((await profile.input('username')).value).to.equal('a b');
    expect((await profile.input('username')).getAttribute('aria-invalid')).to.equal('true');
    await profile.fill({ username: 'grace_h' });
    await profile.submit();
    await profile.closed();
    expect(await profile.text('username')).to.include('grace_h');
  });

  it('adds an address, proves it by its code, makes it primary and removes the other', async () => {
    const second = `second-${crypto.randomUUID().slice(0, 8)}@example.com`;
    await profile.press('Add email address');
    await profile.fill({ emailAddress: second });
    await profile.submit();
    await until('the code is asked for', () => profile.panelTitle === 'Verify email address');
    await until('a code was sent', async () => (await application.readMessages(second)).length > 0);

    await profile.fill({ code: await application.readCode(second) });
    await profile.closed();
    await profile.press(`Actions for ${second}`);
    await profile.press('Set as primary');
    await until('it is primary', () => clerk.user?.primaryEmailAddress?.emailAddress === second);
    await profile.press(`Actions for ${account.emailAddress}`);
    await profile.press('Remove email');
    await until('a confirmation is asked for', () => profile.panelTitle === 'Remove email address');
    await profile.submit();
    await profile.closed();
    await until('the other is gone', () => clerk.user?.emailAddresses.length === 1);

    expect(clerk.user?.emailAddresses.map(({ emailAddress }) => emailAddress)).to.deep.equal([second]);
    expect(await profile.text('emailAddresses')).to.not.include(account.emailAddress);
    account = { ...account, emailAddress: second };
  });

  it('says what is wrong with a code and takes the next one', async () => {
    const third = `third-${crypto.randomUUID().slice(0, 8)}@example.com`;
    await profile.press('Add email address');
    await profile.fill({ emailAddress: third });
    await profile.submit();
    await until('a code was sent', async () => (await application.readMessages(third)).length > 0);
    const code = await application.readCode(third);

    await profile.fill({ code: code === '000000' ? '111111' : '000000' });
    await until('the refusal shows', () => profile.problems);
    await profile.fill({ code });

    await profile.closed();
    expect(await profile.text('emailAddresses')).to.include(third);
  });

  it('refuses an address that is somebody’s already under the field', async () => {
    await profile.press('Add email address');
    await profile.fill({ emailAddress: account.emailAddress });

    await profile.submit();
    await until('the refusal shows', () => profile.problems);

    expect(profile.panelTitle).to.equal('Add email address');
  });
});
