/** `<clerk-user-verification>` and the operations that need it, against the real instance. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Clerk } from '../../../src/clerk/clerk.js';
import '../../../src/elements/user-verification/define.js';
import type { ClerkUserVerification } from '../../../src/elements/user-verification/clerk-user-verification.js';
import { reverifyIn } from '../../../src/elements/shared/profile/reverify.js';
import { provideScope } from '../../../src/ui/scope.js';
import { createAccount, signIn, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { control, typeInto, until, untilFound } from '../../support/harnesses/mount.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';
import { settled } from '../../ui/scene.js';

describe('<clerk-user-verification>', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let account: Account;
  let host: HTMLElement;
  let outcome: Promise<string>;
  let dialog: ClerkUserVerification;

  before(async () => {
    application = await createTestApplication({ name: 'Acme' });
    ({ clerk } = await stayingClerk(application));
    account = await createAccount(clerk, application);
    await signIn(clerk, account);
  });
  beforeEach(async () => {
    host = document.body.appendChild(document.createElement('div'));
    provideScope(host, { clerk });
    outcome = reverifyIn(host, () => undefined)('first_factor', new AbortController().signal);
    dialog = await untilFound<ClerkUserVerification>(host, 'clerk-user-verification');
    await untilFound(dialog, 'input[name="password"]');
  });
  afterEach(() => host.remove());

  const submit = async (): Promise<void> => (await untilFound(dialog, 'form button[type="submit"]')).click();
  const input = (name: string): Promise<HTMLInputElement> => untilFound(dialog, `input[name="${name}"]`);

  it('is accessible and waits in the password field', async () => {
    await settled();

    await expect(dialog).to.be.accessible();
    await until('the field has the focus', () => document.activeElement?.getAttribute('name') === 'password');
  });

  it('says that a password is wrong, then takes the right one', async () => {
    typeInto(await input('password'), 'not-the-password');
    await submit();
    await until('the refusal shows', () => dialog.querySelector('.cl-formFieldErrorText, .cl-alertText'));

    typeInto(await input('password'), account.password);
    await submit();

    expect(await outcome).to.equal('verified');
    expect(host.querySelector('clerk-user-verification') === null).to.equal(true);
    expect(clerk.session?.factorVerificationAge?.[0]).to.equal(0);
  });

  it('takes a code that it sends instead', async () => {
    const before = (await application.readMessages(account.emailAddress)).length;
    await until('the other way', () => control(dialog, /^Email a code/));
    control(dialog, /^Email a code/)?.click();
    await until('a code', async () => (await application.readMessages(account.emailAddress)).length > before);

    typeInto(await input('code'), await application.readCode(account.emailAddress));

    expect(await outcome).to.equal('verified');
  });

  it('counts as cancelled when it is closed', async () => {
    await sendKeys({ press: 'Escape' });

    expect(await outcome).to.equal('cancelled');
  });
});
