/**
 * The whole thing as a stranger meets it: the built package in the demo page, on another origin than the instance, under a
 * strict content security policy, in a real browser.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.mjs';
import { DemoPage, startDemo, type RunningDemo } from './demo-page.js';

describe('a person on the demo page', () => {
  const address = 'ada.lovelace@example.com';
  const password = randomBytes(12).toString('base64url');
  let browser: Browser;
  let demo: RunningDemo;
  let tab: DemoPage;

  before(async () => {
    demo = await startDemo();
    browser = await launchBrowser();
    tab = await DemoPage.open(browser, demo);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('signs up with an ordinary address and the code from the outbox', async () => {
    await tab.signUp(address, password);

    await tab.seesWelcome(address);
  });

  it('stays signed in over a reload', async () => {
    await tab.reload();

    await tab.seesWelcome(address);
  });

  it('signs out and gets the form back', async () => {
    await tab.signOut();

    await tab.seesSignInForm();
  });

  it('is told under the field that the password is wrong, and signs in with the right one', async () => {
    await tab.beginSignIn(address);
    await tab.tryPassword('not the password');
    const message = await tab.seesFieldError('password');
    await tab.tryPassword(password);

    assert.match(message, /password is (not right|incorrect)/i);
    await tab.seesWelcome(address);
  });

  it('signs in by a code sent by e-mail', async () => {
    await tab.signOut();
    await tab.beginSignIn(address);
    await tab.chooseEmailCode();
    await tab.typeCodeFromOutbox(address);

    await tab.seesWelcome(address);
  });

  it('sees a second tab signed in, and signs out in both at once', async () => {
    const second = await tab.openSecondTab();
    await second.visit('/');
    await second.seesWelcome(address);
    await second.signOut();

    await tab.seesSignInForm();
    assert.deepEqual(second.complaints, []);
  });

  it('never made the browser complain', () => {
    assert.deepEqual(tab.complaints, []);
  });
});

describe('a person on the custom flow page', () => {
  const address = 'grace.hopper@example.com';
  const password = randomBytes(12).toString('base64url');
  let browser: Browser;
  let demo: RunningDemo;
  let tab: DemoPage;

  before(async () => {
    demo = await startDemo();
    browser = await launchBrowser();
    tab = await DemoPage.open(browser, demo);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('signs up without any of our tags', async () => {
    await tab.visit('/custom-flow');
    await tab.page.getByRole('button', { name: 'Sign up' }).click();
    await tab.typeInto('email_address', address);
    await tab.typeInto('password', password);
    await tab.continue();
    await tab.page.getByLabel('Code').waitFor();
    const [message] = await demo.instance.outbox.list({ to: address });
    await tab.typeInto('code', message?.code ?? '');
    await tab.continue();

    await tab.page.getByRole('heading', { name: 'Signed in' }).waitFor();
  });

  it('is known to the tags on the other page at once', async () => {
    await tab.visit('/');

    await tab.seesWelcome(address);
    assert.deepEqual(tab.complaints, []);
  });
});
