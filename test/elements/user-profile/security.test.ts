/** `<clerk-user-profile>`, page "Security": password, devices, deletion, of a really signed-in person. */
import { expect } from '@open-wc/testing';
import type { Clerk } from '../../../src/clerk/clerk.js';
import { createAccount, loadedClerk, signIn, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { until } from '../../support/harnesses/mount.js';
import { UserProfileHarness } from '../../support/harnesses/user-profile.harness.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('<clerk-user-profile>, Security', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let visits: string[];
  let account: Account;
  let profile: UserProfileHarness;

  before(async () => {
    application = await createTestApplication({ name: 'Acme' });
    ({ clerk, visits } = await stayingClerk(application));
    account = await createAccount(clerk, application);
    await signIn(clerk, account);
  });
  beforeEach(async () => {
    profile = await UserProfileHarness.show({ clerk });
    await profile.press('Security');
    await profile.section('activeDevices');
  });
  afterEach(() => profile.element.remove());

  it('is accessible, at rest and with each form open', async () => {
    await profile.section('danger');
    await settled();
    await expect(profile.element).to.be.accessible();

    for (const name of ['Update password', 'Delete account']) {
      await profile.press(name);
      await settled();
      await expect(profile.element).to.be.accessible();
      await profile.press('Cancel');
      await profile.closed();
    }
  });

  it('changes the password once both entries agree and the old one is right', async () => {
    const newPassword = crypto.randomUUID();
    await profile.press('Update password');
    await profile.fill({ currentPassword: 'wrong-password', newPassword, confirmPassword: 'something else' });
    await profile.submit();
    await until('the difference is told', () => profile.problems.includes('not the same'));

    await profile.fill({ confirmPassword: newPassword });
    await profile.submit();
    await until('the wrong old password is told', () => profile.problems && !profile.problems.includes('not the same'));
    await profile.fill({ currentPassword: account.password });
    await profile.submit();
    await profile.closed();

    account = { ...account, password: newPassword };
    await clerk.signOut();
    await signIn(clerk, account);
    expect(clerk.user?.primaryEmailAddress?.emailAddress).to.equal(account.emailAddress);
  });

  it('lists this device and no way to sign it out here', async () => {
    await until('the list is there', async () => (await profile.text('activeDevices')).includes('This device'));

    expect(profile.element.querySelectorAll('.cl-profileSectionItem__activeDevices')).to.have.length(1);
    expect(await profile.text('activeDevices')).to.not.include('Sign out');
  });

  it('asks before it deletes, and does nothing until the words are typed', async () => {
    profile.element.afterDeleteUrl = '/bye';
    await profile.press('Delete account');
    await until('the question is asked', () => profile.panelTitle === 'Delete account');
    const button = profile.element.querySelector<HTMLButtonElement>('[data-clk-panel] button[type="submit"]');
    expect(button?.disabled).to.equal(true);

    await profile.fill({ confirmDeletion: 'Delete account' });
    await until('it can be pressed', () => button?.disabled === false);
    await profile.submit();
    await until('nobody is signed in', () => clerk.user === null);
    await until('the profile is empty', () => !profile.element.querySelector('.cl-profileSection'));

    const other = await loadedClerk(application);
    let refused = false;
    await signIn(other, account).catch(() => (refused = true));
    expect(refused).to.equal(true);
    expect(visits.at(-1)).to.equal('/bye');
  });
});
