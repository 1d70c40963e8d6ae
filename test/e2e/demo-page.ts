/** Drives the demo as a person does: finds things by label and role, reads codes in the outbox, types and clicks. */
import type { Browser, Page } from 'playwright-core';
import { createDemoServer } from '../../demo/server.mjs';
import { startTestInstance } from '../support/local-instance.mjs';

/** The local instance as these tests use it. */
export interface RunningInstance {
  addresses(): { readonly url: string; readonly publishableKey: string; readonly outboxUrl: string };
  readonly outbox: { list(query: { to: string }): Promise<readonly { readonly code: string | null }[]> };
  close(): Promise<void>;
}

/** A demo with its instance on free ports. */
export interface RunningDemo {
  readonly url: string;
  readonly instance: RunningInstance;
  stop(): Promise<void>;
}

/** Starts the instance and the demo in front of it. */
export async function startDemo(): Promise<RunningDemo> {
  const instance: RunningInstance = await startTestInstance();
  const server = createDemoServer(instance.addresses());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    instance,
    async stop() {
      server.close();
      server.closeAllConnections();
      await instance.close();
    },
  };
}

/** One tab on the demo. */
export class DemoPage {
  readonly page: Page;
  readonly #demo: RunningDemo;
  /** What the browser reported against us: exceptions, errors on the console, policy violations. */
  readonly complaints: string[] = [];

  constructor(page: Page, demo: RunningDemo) {
    this.page = page;
    this.#demo = demo;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // Refused requests are part of these journeys (a wrong password is a 422); everything else is a complaint.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** A tab in a browser profile of its own. */
  static async open(browser: Browser, demo: RunningDemo): Promise<DemoPage> {
    return new DemoPage(await (await browser.newContext()).newPage(), demo);
  }

  /** Another tab of the same browser profile. */
  async openSecondTab(): Promise<DemoPage> {
    return new DemoPage(await this.page.context().newPage(), this.#demo);
  }

  async visit(path: string): Promise<void> {
    const url = this.#demo.url + path;
    // A sign-out that is still on its way home interrupts the visit, as it would a person's; they would go again.
    await this.page.goto(url).catch((error: unknown) => {
      if (!/ERR_ABORTED|interrupted/.test(String(error))) throw error;
      return this.page.goto(url);
    });
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async typeInto(field: string, text: string): Promise<void> {
    await this.page.locator(`input[name="${field}"]:visible`).fill(text);
  }

  async continue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue', exact: true }).click();
  }

  async typeCodeFromOutbox(to: string): Promise<void> {
    const input = this.page.getByLabel('Enter verification code');
    await input.waitFor();
    const [message] = await this.#demo.instance.outbox.list({ to });
    await input.pressSequentially(message?.code ?? '');
  }

  async signUp(address: string, password: string): Promise<void> {
    await this.visit('/sign-up');
    await this.typeInto('emailAddress', address);
    await this.typeInto('password', password);
    await this.continue();
    await this.typeCodeFromOutbox(address);
  }

  async beginSignIn(address: string): Promise<void> {
    await this.visit('/sign-in');
    await this.typeInto('identifier', address);
    await this.continue();
  }

  async tryPassword(password: string): Promise<void> {
    await this.typeInto('password', password);
    await this.continue();
  }

  async chooseEmailCode(): Promise<void> {
    await this.page.getByText('Use another method').click();
    await this.page.getByRole('button', { name: /^Email code to/ }).click();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  }

  async seesWelcome(address: string): Promise<void> {
    await this.page.getByRole('heading', { name: 'You are signed in' }).waitFor();
    await this.page.getByRole('main').getByText(address).first().waitFor();
  }

  async seesSignInForm(): Promise<void> {
    await this.page.locator('input[name="identifier"]:visible').waitFor();
  }

  async seesFieldError(field: string): Promise<string> {
    const input = this.page.locator(`input[name="${field}"][aria-invalid="true"]`);
    await input.waitFor();
    const described = ((await input.getAttribute('aria-describedby')) ?? '').split(' ').filter(Boolean);
    const texts = await Promise.all(described.map((id) => this.page.locator(`[id="${id}"]`).innerText()));
    return texts.join(' ').trim();
  }
}
