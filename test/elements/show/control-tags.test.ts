/** Tags that show or hide what is inside them, in every state of a real Clerk object. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { Clerk } from '../../../src/clerk/clerk.js';
import '../../../src/elements/all.js';
import { provideScope } from '../../../src/ui/scope.js';
import { createAccount, freshClerk, stayingClerk, type Account } from '../../support/harnesses/clerk.js';
import { until } from '../../support/harnesses/mount.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';

const CONTENT = html`
  <clerk-loading><p>loading</p></clerk-loading>
  <clerk-loaded><p>loaded</p></clerk-loaded>
  <clerk-failed><p>failed</p></clerk-failed>
  <clerk-degraded><p>degraded</p></clerk-degraded>
  <clerk-signed-in><p>in</p></clerk-signed-in>
  <clerk-signed-out><p>out</p></clerk-signed-out>
  <clerk-show when="signed-in"
    ><p>show-in</p>
    <p slot="fallback">show-else</p></clerk-show
  >
  <clerk-show when='{"role": "org:admin"}'
    ><p>admin</p>
    <p slot="fallback">no-admin</p></clerk-show
  >
`;

/** Texts that a person can see. */
function seen(page: HTMLElement): string[] {
  return [...page.querySelectorAll('p')].filter((p) => p.checkVisibility()).map((p) => p.textContent ?? '');
}

describe('control tags', () => {
  let application: TestApplication;
  let clerk: Clerk;
  let account: Account;

  before(async () => {
    application = await createTestApplication();
    ({ clerk } = await stayingClerk(application));
    account = await createAccount(clerk, application);
  });

  const page = (object: Clerk): HTMLElement => {
    const element = fixtureSync<HTMLElement>(html`<div></div>`);
    provideScope(element, { clerk: object });
    element.append(fixtureSync<HTMLElement>(html`<main>${CONTENT}</main>`));
    return element;
  };
  const signIn = async (): Promise<void> => {
    const attempt = await clerk.client?.signIn.create({ identifier: account.emailAddress, password: account.password });
    await clerk.setActive({ session: attempt?.createdSessionId ?? null });
  };

  it('show only that it is loading while nothing is known', async () => {
    const element = page(freshClerk(application));

    await until('something is shown', () => seen(element).length > 0);

    expect(seen(element)).to.deep.equal(['loading']);
  });

  it('show what is for people who are signed out', async () => {
    const element = page(clerk);

    await until('something is shown', () => seen(element).length > 0);

    expect(seen(element)).to.deep.equal(['loaded', 'out', 'show-else', 'no-admin']);
  });

  it('follow a sign-in and a sign-out at once', async () => {
    const element = page(clerk);

    await signIn();
    await until('the sign-in', () => seen(element).includes('in'));
    const during = seen(element);
    await clerk.signOut();
    await until('the sign-out', () => seen(element).includes('out'));

    expect(during).to.deep.equal(['loaded', 'in', 'show-in', 'no-admin']);
  });

  it('say that loading failed', async () => {
    const refused = freshClerk(application);
    const element = page(refused);
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('{"errors":[{"code":"host_invalid"}]}', { status: 400 }));
    await refused.load().catch(() => undefined);
    window.fetch = fetch;

    await until('the failure', () => seen(element).includes('failed'));

    expect(seen(element)).to.deep.equal(['failed']);
  });

  it('ask a function of the page', async () => {
    const element = page(clerk);
    const show = document.createElement('clerk-show');
    show.when = (has) => !has({ role: 'org:admin' });
    show.append(Object.assign(document.createElement('p'), { textContent: 'by function' }));
    element.append(show);

    await until('the answer', () => seen(element).includes('by function'));
  });

  it('show nothing for a condition that nobody can read, and say so', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const element = page(clerk);
    const show = fixtureSync<HTMLElement>(html`<clerk-show when="administrators"><p>secret</p></clerk-show>`);
    element.append(show);
    await until('the rest is shown', () => seen(element).length > 0);
    console.warn = warn;

    expect(seen(element)).not.to.include('secret');
    expect(warnings.join()).to.include('administrators');
  });

  it('leave the nodes of the page where they are', async () => {
    const element = page(clerk);
    const inner = element.querySelector('clerk-signed-in p');

    await signIn();
    await clerk.signOut();

    expect(element.querySelector('clerk-signed-in p')).to.equal(inner);
  });
});
