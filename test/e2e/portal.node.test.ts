/** The Account Portal as a visitor meets it: from an application to the hosted pages and back, in several languages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../../.build/ensure.mjs';
import { launchBrowser } from '../support/browser.mjs';
import type { Clerk } from '../../src/index.js';
import { startDemo, type RunningDemo } from './demo-page.js';

/** The page's Clerk object, as far as these tests look at it. A type only: pages under a strict policy evaluate no text. */
type ClerkWindow = Window & { readonly Clerk?: Clerk };

describe('the Account Portal', { timeout: 120_000 }, () => {
  let browser: Browser;
  let demo: RunningDemo;

  before(async () => {
    ensureBuilt(['portal']);
    browser = await launchBrowser();
    demo = await startDemo();
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  const open = async (complaints: string[] = []): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    return page;
  };
  const portal = (path: string): string => demo.instance.addresses().url + path;

  it('signs a visitor of an application up and sends them back signed in, without a complaint', async () => {
    const complaints: string[] = [];
    const page = await open(complaints);
    const email = 'portal.visitor@example.com';
    await page.goto(demo.url);
    await page.waitForFunction(() => (window as ClerkWindow).Clerk?.loaded);

    await page.evaluate(() => void (window as ClerkWindow).Clerk?.redirectToSignUp());
    await page.waitForURL(/\/sign-up/);
    await page.fill('input[name="emailAddress"]', email);
    await page.fill('input[name="password"]', 'a password of some length');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    const code = page.getByLabel('Enter verification code');
    await code.waitFor();
    await code.fill((await demo.instance.outbox.list({ to: email }))[0]?.code ?? '');
    await page.waitForURL((url) => url.href.startsWith(demo.url));
    await page.waitForFunction(() => (window as ClerkWindow).Clerk?.user);

    assert.equal(
      await page.evaluate(() => (window as ClerkWindow).Clerk?.user?.primaryEmailAddress?.emailAddress),
      email,
    );
    assert.ok(!page.url().includes('__clerk_db_jwt'), page.url());
    assert.deepEqual(complaints, []);
  });

  it('keeps what was typed before its script had arrived, focus included', async () => {
    const page = await open();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/portal/portal.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(portal('/sign-in'), { waitUntil: 'commit' });
    await page.locator('input[name="identifier"]').pressSequentially('early.bird@example.com');

    release();
    await page.waitForFunction(() => (window as ClerkWindow).Clerk?.loaded);
    await page.getByRole('button', { name: 'Continue', exact: true }).and(page.locator(':enabled')).waitFor();

    assert.equal(await page.inputValue('input[name="identifier"]'), 'early.bird@example.com');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'identifier');
  });

  it('asks the server for nothing before the form can be used', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/v1/')) asked.push(request.url());
    });

    await page.goto(portal('/sign-in'));
    await page.waitForFunction(() => (window as ClerkWindow).Clerk?.loaded);

    assert.deepEqual(asked, []);
  });

  it('asks a stranger to sign in before the account page, and shows it afterwards', async () => {
    const page = await open();
    await page.goto(portal('/user'));
    await page.waitForURL(/\/sign-in\?.*redirect_url=/);
    await page.getByRole('link', { name: 'Sign up' }).click();
    await page.fill('input[name="emailAddress"]', 'account.owner@example.com');
    await page.fill('input[name="password"]', 'a password of some length');
    await page.getByRole('button', { name: 'Continue', exact: true }).and(page.locator(':enabled')).click();
    const code = page.getByLabel('Enter verification code');
    await code.waitFor();
    const [message] = await demo.instance.outbox.list({ to: 'account.owner@example.com' });

    await code.fill(message?.code ?? '');

    await page.waitForURL(/\/user/);
    await page.getByRole('heading', { name: 'Profile details' }).waitFor();
    await page.getByText('account.owner@example.com').first().waitFor();
  });

  it('switches the language of page and form with a link', async () => {
    const page = await open();
    await page.goto(portal('/sign-in'));

    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.waitForFunction(() => (window as ClerkWindow).Clerk?.loaded);

    await page.getByLabel('E-Mail-Adresse').waitFor();
    assert.equal(await page.getAttribute('html', 'lang'), 'de-DE');
  });

  it('does not send anybody to an address that is not allowed', async () => {
    const page = await open();

    await page.goto(portal(`/sign-in?redirect_url=${encodeURIComponent('https://evil.example/')}`));
    await page.waitForFunction(() => (window as ClerkWindow).Clerk?.loaded);

    const target = await page.evaluate(() => (window as ClerkWindow).Clerk?.buildAfterSignInUrl());
    assert.ok(String(target).startsWith(portal('')), String(target));
  });
});
