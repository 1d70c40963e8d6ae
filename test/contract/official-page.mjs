/** A page that loads the official clerk-js as its SDKs do, against an application of ours, and what a test does in it. */
import { fileURLToPath } from 'node:url';
import { servePages } from '../support/page-server.mjs';

const clerkJs = fileURLToPath(new URL('./node_modules/@clerk/clerk-js/dist/', import.meta.url));

/** Serves the page; the script tag is the one official SDKs add. */
export function serveOfficialPage({ publishableKey, url }) {
  const page = `<!doctype html><title>Official client</title>
<script async crossorigin="anonymous" src="/clerk-js/clerk.browser.js" data-clerk-publishable-key="${publishableKey}"
  data-clerk-proxy-url="${url}"></script>`;
  return servePages((_request, { pathname }) => {
    if (pathname.startsWith('/clerk-js/')) return { file: clerkJs + pathname.slice('/clerk-js/'.length) };
    return pathname === '/' ? { body: page } : undefined;
  });
}

/** Opens the page and loads the client; every JSON answer of the instance is remembered for validation. */
export async function openOfficialPage(browser, pageUrl, exchanges = []) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('response', (response) => {
    if (response.url().includes('/v1/')) exchanges.push(remember(response));
  });
  await loadOfficialClient(page, pageUrl);
  return { page, context };
}

/** (Re)loads the page and waits for the client to be ready. */
export async function loadOfficialClient(page, pageUrl) {
  await page.goto(pageUrl);
  await page.waitForFunction(() => window.Clerk);
  await page.evaluate(() => window.Clerk.load({ telemetry: false }));
}

/** Signs up with an ordinary address, reading the code where a user would read it. */
export async function signUpOfficially(page, instance, { emailAddress, password }) {
  await page.evaluate(
    async (params) => {
      const signUp = await window.Clerk.client.signUp.create(params);
      await signUp.prepareEmailAddressVerification({ strategy: 'email_code' });
    },
    { emailAddress, password },
  );
  const code = await readCode(instance, emailAddress);
  return page.evaluate(async (value) => {
    const signUp = await window.Clerk.client.signUp.attemptEmailAddressVerification({ code: value });
    await window.Clerk.setActive({ session: signUp.createdSessionId });
    return {
      status: signUp.status,
      userId: window.Clerk.user?.id,
      address: window.Clerk.user?.primaryEmailAddress?.emailAddress,
    };
  }, code);
}

/** The code in the newest message to an address. */
export async function readCode(instance, to) {
  const [message] = await instance.outbox.list({ to });
  if (!message?.code) throw new Error(`Nothing with a code was sent to ${to}`);
  return message.code;
}

async function remember(response) {
  const request = response.request();
  const url = new URL(request.url());
  const body = await response.json().catch(() => undefined);
  const method = url.searchParams.get('_method') ?? request.method();
  return { method, path: url.pathname, status: response.status(), body };
}
