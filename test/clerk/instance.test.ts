/** The Clerk object in a browser against the real local instance: both regimes, a whole life of a session. */
import { expect, waitUntil } from '@open-wc/testing';
import { Clerk } from '../../src/index.js';
import { cookieSuffix } from '../../src/protocol/index.js';
import { isClerkAPIResponseError } from '../../src/transport/guards.js';
import { createTestApplication, type TestApplication } from '../support/instance.js';

const PASSWORD = 'correct horse battery staple';

for (const environmentType of ['development', 'production'] as const) {
  describe(`a ${environmentType} instance`, () => {
    let app: TestApplication;

    before(async () => {
      app = await createTestApplication({ environmentType, settings: { allowedOrigins: [location.origin] } });
    });

    beforeEach(async () => {
      await (await page(app)).signOut(() => undefined);
    });

    it('greets a stranger', async () => {
      const clerk = await page(app);

      expect([clerk.status, clerk.session, clerk.instanceType]).to.deep.equal(['ready', null, environmentType]);
      expect(clerk.__internal_environment?.userSettings.enabledFirstFactorIdentifiers).to.include('email_address');
    });

    it('signs up, keeps the session over a reload, hands out tokens and signs out', async () => {
      const clerk = await page(app);
      const email = address();
      await signUp(app, clerk, email);

      const token = await clerk.session?.getToken();
      await waitUntil(() => document.cookie.includes('__session'));
      const reloaded = await page(app);
      await reloaded.signOut(() => undefined);
      const afterwards = await page(app);

      expect(clerk.user?.primaryEmailAddress?.emailAddress).to.equal(email);
      expect(token?.split('.').length).to.equal(3);
      expect(reloaded.user).to.equal(null);
      expect(afterwards.session).to.equal(null);
      expect(document.cookie).not.to.include(`__session_${await cookieSuffix(app.publishableKey)}`);
    });

    it('refuses a wrong password with an error that names the field, and lets the right one in', async () => {
      const clerk = await page(app);
      const email = address();
      await signUp(app, clerk, email);
      await clerk.signOut(() => undefined);
      const { signIn } = clerk.client ?? fail();
      await signIn.create({ identifier: email });

      const error = await signIn
        .attemptFirstFactor({ strategy: 'password', password: 'wrong' })
        .catch((refused: unknown) => refused);
      await signIn.attemptFirstFactor({ strategy: 'password', password: PASSWORD });
      await clerk.setActive({ session: signIn.createdSessionId });

      expect(
        isClerkAPIResponseError(error) && [error.status, error.code, error.errors[0]?.meta.paramName],
      ).to.deep.equal([422, 'form_password_incorrect', 'password']);
      expect(clerk.isSignedIn).to.equal(true);
    });

    it('signs in with a code from the mail', async () => {
      const clerk = await page(app);
      const email = address();
      await signUp(app, clerk, email);
      await clerk.signOut(() => undefined);
      const { signIn } = clerk.client ?? fail();
      await signIn.create({ identifier: email });
      const factor = signIn.supportedFirstFactors?.find(({ strategy }) => strategy === 'email_code');

      await signIn.prepareFirstFactor({ strategy: 'email_code', emailAddressId: factor?.emailAddressId });
      await signIn.attemptFirstFactor({ strategy: 'email_code', code: await app.readCode(email) });
      await clerk.setActive({ session: signIn.createdSessionId });

      expect(signIn.status).to.equal('complete');
      expect(clerk.session?.id).to.equal(signIn.createdSessionId);
    });

    it('signs the other tab out', async () => {
      const clerk = await page(app);
      await signUp(app, clerk, address());
      const other = await page(app);
      await other.session?.getToken();

      await clerk.signOut(() => undefined);

      await waitUntil(() => other.session === null);
      expect(other.user).to.equal(null);
    });
  });
}

describe('two instances on one host', () => {
  it('never see each other, though they share the host of the page', async () => {
    const [first, second] = await Promise.all([createTestApplication(), createTestApplication()]);
    const one = await page(first);
    await signUp(first, one, address());

    const two = await page(second);
    const again = await page(first);

    expect([two.session, again.session?.id]).to.deep.equal([null, one.session?.id]);
  });
});

/** Opens a page of the application: a new object on the cookies of this browser. */
async function page(app: TestApplication): Promise<Clerk> {
  const clerk = new Clerk(app.publishableKey);
  await clerk.load();
  return clerk;
}

async function signUp(app: TestApplication, clerk: Clerk, emailAddress: string): Promise<void> {
  const attempt = clerk.client?.signUp ?? fail();
  await attempt.create({ emailAddress, password: PASSWORD });
  await attempt.prepareEmailAddressVerification();
  await attempt.attemptEmailAddressVerification({ code: await app.readCode(emailAddress) });
  await clerk.setActive({ session: attempt.createdSessionId });
}

let people = 0;

function address(): string {
  people += 1;
  return `person${people}-${Date.now()}@example.com`;
}

function fail(): never {
  throw new Error('no client');
}
