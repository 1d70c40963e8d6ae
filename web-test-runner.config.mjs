/**
 * Browser tests: every test file that is not for Node, in a real Chromium, from sources, against a real local instance.
 * Lit runs as in production, and `clerk-kit/*` resolves to `src/`, so no build is needed.
 */
import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumArgs, requireChromium } from './test/support/chromium.mjs';
import { countBrowser } from './test/support/count-browser.mjs';
import { testInstance } from './test/support/instance-plugin.mjs';

const conditions = ['source', 'production', 'default'];

const instance = testInstance();

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/{e2e,contract,visual}/**'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  concurrency: 2,
  nodeResolve: { exportConditions: conditions, browser: true },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: requireChromium(), args: chromiumArgs(), headless: true },
      // Every page counts as focused and visible, so that focus and frames work in files that run side by side.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  middleware: [instance.middleware],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)), target: 'es2022' }),
    instance.plugin,
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }), countBrowser()],
  testFramework: { config: { timeout: 10_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
};
