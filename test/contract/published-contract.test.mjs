/** Our answers against the published OpenAPI files, and our error codes against the published catalogue. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { ERROR_STATUS } from 'clerk-kit/protocol';
import { launchBrowser } from '../support/browser.mjs';
import { startTestInstance } from '../support/local-instance.mjs';
import { loadOfficialClient, openOfficialPage, serveOfficialPage, signUpOfficially } from './official-page.mjs';
import { missingReference, openApiValidator, readErrorCatalogue } from './reference.mjs';

/** Codes inside a verification's error; the catalogue lists refusals only. */
const NO_REFUSALS = new Set(['external_account_exists']);

describe('the published contract', { skip: missingReference }, () => {
  const user = { emailAddress: 'edsger@example.com', password: randomBytes(12).toString('base64url') };
  const recorded = [];
  let browser, instance, addresses, server, exchanges, userId;

  before(async () => {
    instance = await startTestInstance();
    addresses = instance.addresses();
    browser = await launchBrowser();
    server = await serveOfficialPage(addresses);
    const { page } = await openOfficialPage(browser, server.url, recorded);
    ({ userId } = await signUpOfficially(page, instance, user));
    await journey(page, user, server.url);
    exchanges = await Promise.all(recorded);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await instance?.close();
  });

  it('lists every error code of ours with the status that we answer', () => {
    const catalogue = readErrorCatalogue();
    const wrong = Object.entries(ERROR_STATUS).filter(
      ([code, status]) => !NO_REFUSALS.has(code) && !catalogue[code]?.status.includes(status),
    );

    assert.deepEqual(
      wrong.map(([code, status]) => `${code} ${status}`),
      [],
    );
  });

  it('describes the answers of the Frontend API', () => {
    const errorsOf = openApiValidator('fapi-2026-05-12.yml');
    const checked = exchanges
      .map((exchange) => ({ exchange, errors: errorsOf(exchange) }))
      .filter(({ errors }) => errors);

    assert.ok(checked.length >= 10, `only ${checked.length} of ${exchanges.length} answers are described`);
    assert.deepEqual(checked.filter(({ errors }) => errors.length > 0).map(describeWrong), []);
  });

  it('describes the answers of the Backend API', async () => {
    const errorsOf = openApiValidator('bapi-2026-05-12.yml', '/backend/v1');
    const answers = await Promise.all(['jwks', 'users', `users/${userId}`].map((path) => askBackend(addresses, path)));
    const checked = answers
      .map((exchange) => ({ exchange, errors: errorsOf(exchange) }))
      .filter(({ errors }) => errors);

    assert.equal(checked.length, answers.length);
    assert.deepEqual(checked.filter(({ errors }) => errors.length > 0).map(describeWrong), []);
  });
});

/** What a visitor does after signing up, wrong steps included, so that many kinds of answers are recorded. */
async function journey(page, { emailAddress: identifier, password }, url) {
  await loadOfficialClient(page, url);
  await page.evaluate(() => window.Clerk.session.getToken({ skipCache: true }));
  await page.evaluate(() => window.Clerk.session.touch());
  await page.evaluate(() => window.Clerk.user.reload());
  await page.evaluate(() => window.Clerk.signOut(() => {}));
  await page.evaluate(
    async (params) => {
      const ignore = () => {};
      await window.Clerk.client.signUp
        .create({ emailAddress: params.identifier, password: params.password })
        .catch(ignore);
      await window.Clerk.client.signUp.create({ emailAddress: 'no address' }).catch(ignore);
      await window.Clerk.client.signIn.create({ identifier: 'nobody@example.com' }).catch(ignore);
      const signIn = await window.Clerk.client.signIn.create({ identifier: params.identifier });
      await signIn.attemptFirstFactor({ strategy: 'password', password: 'wrong password' }).catch(ignore);
      const { emailAddressId } = signIn.supportedFirstFactors.find(({ strategy }) => strategy === 'email_code');
      await signIn.prepareFirstFactor({ strategy: 'email_code', emailAddressId });
      await signIn.attemptFirstFactor({ strategy: 'email_code', code: '000000' }).catch(ignore);
      const result = await signIn.attemptFirstFactor({ strategy: 'password', password: params.password });
      await window.Clerk.setActive({ session: result.createdSessionId });
    },
    { identifier, password },
  );
}

async function askBackend({ backendUrl, secretKey }, path) {
  const url = `${backendUrl}/v1/${path}`;
  const response = await fetch(url, { headers: { Authorization: `Bearer ${secretKey}` } });
  return { method: 'GET', path: new URL(url).pathname, status: response.status, body: await response.json() };
}

function describeWrong({ exchange: { method, path, status }, errors }) {
  return `${method} ${path} ${status}: ${[...new Set(errors)].slice(0, 12).join('; ')}`;
}
