/** `<clerk-user-avatar>` with a really signed-in person. */
import { expect } from '@open-wc/testing';
import '../../../src/elements/user-avatar/define.js';
import { createAccount, signIn, stayingClerk } from '../../support/harnesses/clerk.js';
import { mountTag, until, untilFound } from '../../support/harnesses/mount.js';
import { createTestApplication } from '../../support/instance.js';

describe('<clerk-user-avatar>', () => {
  it('is empty until somebody signs in, then shows who, and follows a sign-out', async () => {
    const application = await createTestApplication({ name: 'Acme' });
    const { clerk } = await stayingClerk(application);
    const account = await createAccount(clerk, application);
    const element = mountTag('clerk-user-avatar', { clerk });
    await element.updateComplete;
    expect(element.querySelector('.cl-userAvatarBox') === null).to.equal(true);

    await signIn(clerk, account);
    const box = await untilFound(element, '.cl-userAvatarBox [role="img"], .cl-userAvatarBox img');
    await expect(element).to.be.accessible();
    expect(box.getAttribute('aria-label')).to.equal(account.emailAddress);
    element.rounded = false;
    await untilFound(element, '.clk-square');
    await clerk.signOut();

    await until('it is empty', () => element.querySelector('.cl-userAvatarBox') === null);
  });
});
