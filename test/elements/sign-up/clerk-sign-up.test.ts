/** `<clerk-sign-up>` against a real instance. */
import { expect } from '@open-wc/testing';
import type { Clerk } from '../../../src/clerk/clerk.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';
import { createAccount, freshAccount, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { until } from '../../support/harnesses/mount.js';
import { SignUpHarness } from '../../support/harnesses/sign-up.harness.js';

describe('<clerk-sign-up>', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let visits: string[];
  let existing: Account;
  let signUp: SignUpHarness;

  before(async () => {
    application = await createTestApplication({ name: 'Acme' });
    ({ clerk, visits } = await stayingClerk(application));
    existing = await createAccount(clerk, application);
  });
  beforeEach(async () => {
    await clerk.signOut();
    clerk.client?.resetSignUp();
    visits.length = 0;
    signUp = await SignUpHarness.open({ clerk });
  });
  afterEach(() => signUp.element.remove());

  it('is accessible at its first screen', async () => {
    await expect(signUp.element).to.be.accessible();
  });

  it('makes an account with the code from the mail, and signs in', async () => {
    const account = freshAccount();
    const done = signUp.nextEvent('clerk-signed-up');
    signUp.element.forceRedirectUrl = '/welcome';

    await signUp.begin(account);
    await until('the mail', async () => (await application.readMessages(account.emailAddress)).length > 0);
    await signUp.typeCode(await application.readCode(account.emailAddress));
    const { sessionId } = await done;

    expect(clerk.session?.id).to.equal(sessionId);
    expect(clerk.user?.primaryEmailAddress?.emailAddress).to.equal(account.emailAddress);
    expect(visits).to.deep.equal(['/welcome']);
  });

  it('says that an address is taken, and keeps the form', async () => {
    await signUp.submit(existing);

    expect(await signUp.seesFieldError('emailAddress')).to.match(/account with this email/i);
    expect(signUp.input('password').value).to.equal(existing.password);
  });

  it('says at once what each field lacks', async () => {
    await signUp.submit({ emailAddress: 'not an address', password: 'short' });

    const message = await signUp.seesFieldError('emailAddress');

    expect(message).to.match(/email address/i);
    expect(signUp.focused).to.equal('emailAddress');
  });

  it('takes the right code after a wrong one', async () => {
    const account = freshAccount();
    await signUp.begin(account);
    await signUp.typeCode('000000');
    await signUp.seesFieldError('code');

    await signUp.typeCode(await application.readCode(account.emailAddress));

    await until('somebody is signed in', () => clerk.user);
  });

  it('lets a mistyped address be corrected', async () => {
    const wrong = freshAccount();
    const right = freshAccount();
    await signUp.begin(wrong);

    await signUp.click('Change it');
    await signUp.seesTitle('Create your account');
    const kept = signUp.input('emailAddress').value;
    await signUp.begin({ ...right, password: wrong.password });
    await signUp.typeCode(await application.readCode(right.emailAddress));
    await until('somebody is signed in', () => clerk.user);

    expect(kept).to.equal(wrong.emailAddress);
    expect(clerk.user?.primaryEmailAddress?.emailAddress).to.equal(right.emailAddress);
  });

  it('starts from the values that the page gives', async () => {
    signUp.element.remove();

    signUp = await SignUpHarness.open({ clerk, initialValues: { emailAddress: 'given@example.com' } });

    expect(signUp.input('emailAddress').value).to.equal('given@example.com');
  });

  it('asks for names when the instance requires them', async () => {
    const named = await createTestApplication({
      settings: { identity: { firstName: 'required', lastName: 'required' } },
    });
    const other = await stayingClerk(named);

    const form = await SignUpHarness.open({ clerk: other.clerk });

    expect(form.input('firstName').autocomplete).to.equal('given-name');
    expect(form.input('lastName').getAttribute('aria-required')).to.equal('true');
  });
});
