/**
 * A whole tour of the primitives under `default-src 'none'; style-src 'self'` with Trusted Types: not one violation, with
 * appearance, languages, popovers and dialogs.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
// Plain scripts without types; what they give back is used as documented there.
import { launchBrowser } from '../support/browser.mjs';
import { serveWorkbench } from '../visual/site.mjs';

const APPEARANCE = {
  theme: 'neobrutalism',
  variables: { colorPrimary: '#7c3aed' },
  elements: { card: { padding: '3rem', '&:hover': { color: 'red' } }, formButtonPrimary: 'mine' },
};

describe('the primitives under a strict policy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-kit-workbench-'));
  let browser: Browser;
  let site: { readonly url: string; stop(): Promise<void> };

  before(async () => {
    site = await serveWorkbench(folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true });
  });

  async function tour(query: string): Promise<string[]> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`violates ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.goto(`${site.url}/${query}`);
    await page.waitForSelector('body[data-ready]');
    await page.locator('input[name="code"]').first().pressSequentially('424242');
    await page.locator('.cl-formFieldInputShowPasswordButton').first().click();
    for (const trigger of ['.cl-userButtonTrigger', '.cl-menuButton']) {
      await page.click(trigger);
      await page.keyboard.press('Escape');
    }
    await page.click('clk-scene[name="toast"] button');
    await page.click('clk-scene[name="dialog"] button');
    await page.waitForSelector('dialog:modal');
    await page.close();
    return complaints;
  }

  it('violate nothing as they are', async () => {
    assert.deepEqual(await tour(''), []);
  });

  it('violate nothing with an appearance and a language', async () => {
    const query = new URLSearchParams({ lang: 'ar', appearance: JSON.stringify(APPEARANCE) });

    assert.deepEqual(await tour(`?${query.toString()}`), []);
  });
});
