/** Mounting by name: the node, the tag, its properties, and everything that frameworks do to them. */
import { expect, waitUntil } from '@open-wc/testing';
import { Clerk } from '../../src/clerk/clerk.js';
import { COOKIE_KEY, clerkOn, signedIn } from '../support/clerk-network.js';

class StubElement extends HTMLElement {}
customElements.define('clerk-user-profile', class extends StubElement {});
customElements.define('clerk-api-keys', class extends StubElement {});
customElements.define('clerk-oauth-consent', class extends StubElement {});

describe('mounting', () => {
  let node: HTMLElement;

  beforeEach(() => {
    node = document.createElement('div');
    document.body.append(node);
  });

  afterEach(() => node.remove());

  it('marks the node and puts the tag into it as a light child, with its properties', async () => {
    const clerk = new Clerk(COOKIE_KEY);

    clerk.mountUserProfile(node, { routing: 'hash', path: undefined, appearance: { variables: {} } });

    const tag = await child(node);
    expect(tag.localName).to.equal('clerk-user-profile');
    expect([...node.classList]).to.deep.equal(['cl-rootBox', 'cl-userProfile-root']);
    expect(tag).to.include({ routing: 'hash', clerk });
    expect(Object.hasOwn(tag, 'path')).to.equal(false);
  });

  it('finds tags of names with capitals in a row', async () => {
    const clerk = new Clerk(COOKIE_KEY);
    const other = document.createElement('div');

    clerk.mountAPIKeys(node);
    clerk.mountOAuthConsent(other);

    expect((await child(node)).localName).to.equal('clerk-api-keys');
    expect((await child(other)).localName).to.equal('clerk-oauth-consent');
    expect([...node.classList]).to.include('cl-apiKeys-root');
  });

  it('never sets what every HTML element has', async () => {
    const clerk = new Clerk(COOKIE_KEY);

    clerk.mountUserProfile(node, {
      innerHTML: '<img src=x onerror=alert(1)>',
      className: 'x',
      onclick: () => undefined,
    });

    const tag = await child(node);
    expect(tag.childNodes.length).to.equal(0);
    expect(tag.className).to.equal('');
    expect(tag.onclick).to.equal(null);
  });

  it('updates the mounted tag, and ignores nodes it does not know', async () => {
    const clerk = new Clerk(COOKIE_KEY);
    clerk.mountUserProfile(node, { path: '/a' });
    const tag = await child(node);

    clerk.__internal_updateProps({ node, props: { path: '/b' } });
    clerk.__internal_updateProps({ node: document.createElement('div'), props: { path: '/c' } });
    clerk.mountUserProfile(node, { routing: 'path' });

    await waitUntil(() => (tag as { routing?: string }).routing === 'path');
    expect(tag).to.include({ path: '/b' });
    expect(node.children.length).to.equal(1);
  });

  it('can be undone and done again, in the order of the calls, and leaves the class', async () => {
    const clerk = new Clerk(COOKIE_KEY);

    clerk.mountUserProfile(node);
    clerk.unmountUserProfile(node);
    clerk.mountUserProfile(node);
    clerk.unmountUserProfile(node);
    clerk.unmountUserProfile(node);
    await waitUntil(() => node.classList.contains('cl-userProfile-root'));

    expect(node.children.length).to.equal(0);
  });

  it('works in several nodes, and in nodes that are put into the page later', async () => {
    const clerk = new Clerk(COOKIE_KEY);
    const later = document.createElement('div');

    for (const each of [node, later]) clerk.mountUserProfile(each);

    expect((await child(node)).localName).to.equal((await child(later)).localName);
  });

  it('says what to import when the tag is not defined', async () => {
    const clerk = new Clerk(COOKIE_KEY);
    const error = await reported(() => clerk.mountPricingTable(node));

    expect(error).to.match(/<clerk-pricing-table> is not defined.*clerk-kit\/elements/);
  });

  it('asks the entry for tags that are not defined yet', async () => {
    const asked: string[] = [];
    class WithTags extends Clerk {
      static override defineTag = async (tag: string): Promise<void> => void asked.push(tag);
    }

    new WithTags(COOKIE_KEY).mountWaitlist(node);

    expect((await child(node)).localName).to.equal('clerk-waitlist');
    expect(asked).to.deep.equal(['clerk-waitlist']);
  });

  it('opens a dialog once, hands over its component, and forgets it when it has closed', async () => {
    const clerk = new WithModal(COOKIE_KEY);

    clerk.openUserProfile({ path: '/a' });
    clerk.openUserProfile({ path: '/b' });
    const dialog = await waitFor('clerk-modal');
    const count = document.querySelectorAll('clerk-modal').length;
    dialog.dispatchEvent(new CustomEvent('clerk-modal-closed'));

    expect(count).to.equal(1);
    expect(dialog).to.deep.include({ tag: 'clerk-user-profile', name: 'UserProfile', props: { path: '/b' } });
    expect(document.querySelector('clerk-modal')).to.equal(null);
  });

  it('opens no sign-in over somebody signed in, where one session is the limit', async () => {
    const { clerk } = clerkOn(signedIn());
    await clerk.load({ standardBrowser: false });
    const warning = await reported(() => clerk.openSignIn(), 'warn');

    expect(warning).to.match(/openSignIn did nothing/);
    expect(document.querySelector('clerk-modal')).to.equal(null);
  });

  it('tells listeners of new options, so that tags look them up again', async () => {
    const { clerk } = clerkOn(signedIn());
    await clerk.load({ standardBrowser: false });
    let told = 0;
    clerk.addListener(() => (told += 1), { skipInitialEmit: true });

    clerk.__unstable__updateProps({ appearance: { theme: 'x' }, options: { localization: { a: 1 } } });

    expect(told).to.equal(1);
    expect(clerk.__internal_getOption('appearance')).to.deep.equal({ theme: 'x' });
    expect(clerk.__internal_getOption('localization')).to.deep.equal({ a: 1 });
  });
});

class WithModal extends Clerk {
  static override defineTag = (): Promise<void> => Promise.resolve();
}

async function child(node: HTMLElement): Promise<HTMLElement> {
  await waitUntil(() => node.firstElementChild !== null);
  return node.firstElementChild as HTMLElement;
}

async function waitFor(selector: string): Promise<HTMLElement> {
  await waitUntil(() => document.querySelector(selector) !== null);
  return document.querySelector(selector) as HTMLElement;
}

/** What the console gets. */
async function reported(work: () => void, level: 'error' | 'warn' = 'error'): Promise<string> {
  const original = console[level];
  const messages: string[] = [];
  console[level] = (...parts: unknown[]) => void messages.push(parts.map(String).join(' '));
  try {
    work();
    await waitUntil(() => messages.length > 0);
    return messages.join('\n');
  } finally {
    console[level] = original;
  }
}
