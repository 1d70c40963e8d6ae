/** The official browser client, unmodified, against our instance: load, sign up, sign in, tokens, sign out. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '../support/browser.mjs';
import { startTestInstance } from '../support/local-instance.mjs';
import {
  loadOfficialClient,
  openOfficialPage,
  readCode,
  serveOfficialPage,
  signUpOfficially,
} from './official-page.mjs';

describe('the official clerk-js', () => {
  const user = { emailAddress: 'ada@example.com', password: randomBytes(12).toString('base64url') };
  let browser, instance, server, page;

  before(async () => {
    instance = await startTestInstance();
    browser = await launchBrowser();
    server = await serveOfficialPage(instance.addresses());
    ({ page } = await openOfficialPage(browser, server.url));
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await instance?.close();
  });

  it('loads without degrading', async () => {
    const state = await page.evaluate(() => ({
      status: window.Clerk.status,
      version: window.Clerk.version,
      user: window.Clerk.user,
    }));

    assert.deepEqual(state, { status: 'ready', version: '6.40.0', user: null });
  });

  it('signs up with an ordinary address and the code that was sent', async () => {
    const result = await signUpOfficially(page, instance, user);

    assert.equal(result.status, 'complete');
    assert.equal(result.address, user.emailAddress);
    assert.match(result.userId, /^user_/);
  });

  it('gets a session token and keeps the session over a reload', async () => {
    await loadOfficialClient(page, server.url);
    const state = await page.evaluate(async () => ({
      token: await window.Clerk.session.getToken(),
      address: window.Clerk.user.primaryEmailAddress.emailAddress,
    }));

    assert.equal(state.token.split('.').length, 3);
    assert.equal(state.address, user.emailAddress);
  });

  it('signs out', async () => {
    await page.evaluate(() => window.Clerk.signOut(() => {}));
    await loadOfficialClient(page, server.url);

    assert.equal(await page.evaluate(() => window.Clerk.user), null);
  });

  it('is refused with a code it knows when the password is wrong', async () => {
    const error = await page.evaluate(async (identifier) => {
      const attempt = window.Clerk.client.signIn.create({
        identifier,
        strategy: 'password',
        password: 'not the password',
      });
      return attempt.then(
        () => null,
        ({ status, errors }) => ({ status, code: errors[0].code, field: errors[0].meta.paramName }),
      );
    }, user.emailAddress);

    assert.deepEqual(error, { status: 422, code: 'form_password_incorrect', field: 'password' });
  });

  it('signs in by password', async () => {
    const signedIn = await page.evaluate(async ({ emailAddress: identifier, password }) => {
      const signIn = await window.Clerk.client.signIn.create({ identifier });
      const result = await signIn.attemptFirstFactor({ strategy: 'password', password });
      await window.Clerk.setActive({ session: result.createdSessionId });
      return { status: result.status, isSignedIn: window.Clerk.isSignedIn };
    }, user);

    assert.deepEqual(signedIn, { status: 'complete', isSignedIn: true });
  });

  it('signs in by e-mail code', async () => {
    await page.evaluate(async (identifier) => {
      await window.Clerk.signOut(() => {});
      const signIn = await window.Clerk.client.signIn.create({ identifier });
      const { emailAddressId } = signIn.supportedFirstFactors.find(({ strategy }) => strategy === 'email_code');
      await signIn.prepareFirstFactor({ strategy: 'email_code', emailAddressId });
    }, user.emailAddress);
    const code = await readCode(instance, user.emailAddress);
    const status = await page.evaluate(async (value) => {
      const result = await window.Clerk.client.signIn.attemptFirstFactor({ strategy: 'email_code', code: value });
      await window.Clerk.setActive({ session: result.createdSessionId });
      return result.status;
    }, code);

    assert.equal(status, 'complete');
  });
});
