/** `<clerk-provider>` with real instances. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../../src/elements/all.js';
import type { ClerkProvider } from '../../../src/elements/provider/clerk-provider.js';
import { findScope } from '../../../src/ui/scope.js';
import { loadedClerk } from '../../support/harnesses/clerk.js';
import { until, untilFound } from '../../support/harnesses/mount.js';
import { createTestApplication, type TestApplication } from '../../support/instance.js';

describe('<clerk-provider>', () => {
  let application: TestApplication;
  before(async () => {
    application = await createTestApplication({ name: 'Acme' });
  });

  it('makes and loads a clerk object for what is inside, and says so', async () => {
    const events: string[] = [];
    const page = fixtureSync<HTMLElement>(html`<div></div>`);
    page.addEventListener('clerk-status-changed', ({ status }) => events.push(status));
    page.addEventListener('clerk-ready', () => events.push('event'));

    page.append(
      fixtureSync(html`<clerk-provider publishable-key=${application.publishableKey}><p></p></clerk-provider>`),
    );
    await until('it is ready', () => events.includes('event'));

    expect(events.at(-2)).to.equal('ready');
    expect(findScope(page.querySelector('p') ?? page).clerk?.loaded).to.equal(true);
  });

  it('uses one object for one key, however many providers there are', async () => {
    const key = application.publishableKey;
    const page = fixtureSync<HTMLElement>(
      html`<div>
        <clerk-provider publishable-key=${key}><p></p></clerk-provider
        ><clerk-provider publishable-key=${key}><p></p></clerk-provider>
      </div>`,
    );
    const [one, two] = page.querySelectorAll('p');
    await until('both are there', () => one && two && findScope(one).clerk && findScope(two).clerk);

    expect(one && findScope(one).clerk).to.equal(two && findScope(two).clerk);
  });

  it('offers an object of the page’s own', async () => {
    const clerk = await loadedClerk(application);
    const provider = fixtureSync<ClerkProvider>(html`<clerk-provider .clerk=${clerk}><p></p></clerk-provider>`);
    await provider.updateComplete;

    expect(findScope(provider.querySelector('p') ?? provider).clerk).to.equal(clerk);
  });

  it('takes no room of its own', async () => {
    const provider = fixtureSync<ClerkProvider>(html`<clerk-provider><p>content</p></clerk-provider>`);
    await provider.updateComplete;

    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  it('hands looks and language to every tag inside, and on when they change', async () => {
    const provider = fixtureSync<ClerkProvider>(
      html`<clerk-provider
        publishable-key=${application.publishableKey}
        appearance='{"variables": {"borderRadius": "11px"}}'
        localization='{"locale": "de-DE", "formButtonPrimary": "Weiter"}'
        ><clerk-sign-in></clerk-sign-in
      ></clerk-provider>`,
    );
    const button = await untilFound(provider, '.cl-formButtonPrimary');
    const before = [button.textContent?.trim(), getComputedStyle(button).borderRadius];

    provider.localization = { locale: 'fr-FR', formButtonPrimary: 'Continuer' };
    await until('the new language', () => button.textContent?.trim() === 'Continuer');

    expect(before).to.deep.equal(['Weiter', '11px']);
  });

  it('says in the console what is wrong with a key, and breaks nothing', async () => {
    const { error } = console;
    const errors: string[] = [];
    console.error = (...texts: unknown[]) => errors.push(texts.join(' '));
    const provider = fixtureSync<ClerkProvider>(
      html`<clerk-provider publishable-key="pk_nonsense"><clerk-sign-in></clerk-sign-in></clerk-provider>`,
    );
    await provider.updateComplete;
    console.error = error;

    expect(errors.join()).to.match(/key/i);
    expect(provider.querySelector('clerk-sign-in')).not.to.equal(null);
  });

  it('withdraws what it offered when it leaves the page', async () => {
    const clerk = await loadedClerk(application);
    const provider = fixtureSync<ClerkProvider>(html`<clerk-provider .clerk=${clerk}><p></p></clerk-provider>`);
    const inner = provider.querySelector('p') ?? provider;
    const place = provider.parentElement;
    await provider.updateComplete;

    provider.remove();
    const away = findScope(inner).clerk;
    place?.append(provider);

    expect(away ?? undefined).not.to.equal(clerk);
    expect(findScope(inner).clerk).to.equal(clerk);
  });
});
