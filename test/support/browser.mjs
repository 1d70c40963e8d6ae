/** Starts the Chromium that end-to-end, contract and benchmark runs drive. */
import { chromium } from 'playwright-core';
import { chromiumArgs, requireChromium } from './chromium.mjs';

/** A browser without the mark of automation: official clients take an automated browser for an offline one. */
export function launchBrowser(args = []) {
  return chromium.launch({
    executablePath: requireChromium(),
    args: [...chromiumArgs(), '--disable-blink-features=AutomationControlled', ...args],
  });
}
