/** The official @clerk/backend against our instance: verifying tokens, reading users, and the handshake in a real browser. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createClerkClient, verifyToken } from '@clerk/backend';
import { launchBrowser } from '../support/browser.mjs';
import { startTestInstance } from '../support/local-instance.mjs';
import { servePages } from '../support/page-server.mjs';
import { openOfficialPage, serveOfficialPage, signUpOfficially } from './official-page.mjs';

describe('the official @clerk/backend', () => {
  const user = { emailAddress: 'grace@example.com', password: randomBytes(12).toString('base64url') };
  let browser, instance, addresses, clerk, official, context, page, signedUp;

  before(async () => {
    instance = await startTestInstance();
    browser = await launchBrowser();
    addresses = instance.addresses();
    const { secretKey, publishableKey, backendUrl: apiUrl, url: proxyUrl } = addresses;
    clerk = createClerkClient({ secretKey, publishableKey, apiUrl, proxyUrl, telemetry: { disabled: true } });
    official = await serveOfficialPage(addresses);
    ({ page, context } = await openOfficialPage(browser, official.url));
    signedUp = await signUpOfficially(page, instance, user);
  });
  after(async () => {
    await browser?.close();
    await official?.stop();
    await instance?.close();
  });

  it('verifies a session token with the keys of the Backend API', async () => {
    const token = await page.evaluate(() => window.Clerk.session.getToken());
    const claims = await verifyToken(token, { secretKey: addresses.secretKey, apiUrl: addresses.backendUrl });

    assert.equal(claims.sub, signedUp.userId);
    assert.equal(claims.v, 2);
  });

  it('refuses a token that was changed', async () => {
    const token = await page.evaluate(() => window.Clerk.session.getToken());
    const [header, , signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'user_other', iat: 1, exp: 9_999_999_999 })).toString('base64url');

    await assert.rejects(
      verifyToken([header, forged, signature].join('.'), {
        secretKey: addresses.secretKey,
        apiUrl: addresses.backendUrl,
      }),
    );
  });

  it('reads the user with the secret key', async () => {
    const found = await clerk.users.getUser(signedUp.userId);

    assert.equal(found.primaryEmailAddress.emailAddress, user.emailAddress);
  });

  it('is refused with a wrong secret key', async () => {
    const stranger = createClerkClient({
      secretKey: `sk_test_${'0'.repeat(40)}`,
      apiUrl: addresses.backendUrl,
      telemetry: { disabled: true },
    });

    await assert.rejects(stranger.users.getUser(signedUp.userId), ({ status }) => status === 401);
  });

  it('authenticates a signed-in browser on a server-rendered page through the handshake', async () => {
    const app = await serveApplication(clerk);
    const visitor = await context.newPage();
    try {
      // The application shares the host of the page above, so the cookies are there; the token may be stale by now.
      await context.clearCookies({ name: /^__session/ });
      await visitor.goto(app.url);

      assert.deepEqual(JSON.parse(await visitor.innerText('body')), { isAuthenticated: true, userId: signedUp.userId });
      assert.ok(app.redirects() > 0, 'no handshake happened');
    } finally {
      await visitor.close();
      await app.stop();
    }
  });

  it('shows a stranger as signed out', async () => {
    const app = await serveApplication(clerk);
    const stranger = await browser.newContext();
    try {
      const visitor = await stranger.newPage();
      await visitor.goto(app.url);

      assert.deepEqual(JSON.parse(await visitor.innerText('body')), { isAuthenticated: false, userId: null });
    } finally {
      await stranger.close();
      await app.stop();
    }
  });
});

/** An application that renders on the server: it asks the SDK who is there and follows what the SDK demands. */
async function serveApplication(clerk) {
  let redirects = 0;
  const server = await servePages(async (request, url) => {
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const state = await clerk.authenticateRequest(new Request(url, { headers }));
    if (state.headers.has('location')) {
      redirects += 1;
      return { status: 307, headers: flatten(state.headers) };
    }
    const { isAuthenticated, userId } = state.toAuth();
    return { type: 'text/html', headers: flatten(state.headers), body: JSON.stringify({ isAuthenticated, userId }) };
  });
  return { ...server, redirects: () => redirects };
}

/** Header lists as Node wants them: several cookies stay several. */
function flatten(headers) {
  const result = Object.fromEntries([...headers].filter(([name]) => name !== 'set-cookie'));
  const cookies = headers.getSetCookie();
  return cookies.length > 0 ? { ...result, 'set-cookie': cookies } : result;
}
