/** A sign-in in a page that changes under it: moved, cloned, emptied, removed in mid-request, mounted a thousand times. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { SignInStep } from '../../../src/flows/index.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { screens } from '../../support/harnesses/sign-in-steps.js';
import { mountTag, typeInto, until, untilFound } from '../../support/harnesses/mount.js';
import { StandingFlow } from '../../support/harnesses/steps.js';

/** A sign-in at the password step. */
async function atPassword(parent?: Node): Promise<{ signIn: SignInHarness; standing: StandingFlow<SignInStep> }> {
  const standing = new StandingFlow<SignInStep>(screens.password());
  const signIn = new SignInHarness(mountTag('clerk-sign-in', { flow: standing.flow }, parent));
  await signIn.seesTitle('Enter your password');
  return { signIn, standing };
}

describe('a sign-in that is moved about', () => {
  it('keeps what was typed when it is moved to another place', async () => {
    const { signIn, standing } = await atPassword();
    await signIn.typePassword('half a passw');
    const place = fixtureSync<HTMLElement>(html`<section></section>`);

    place.append(signIn.element);
    standing.go(screens.password());
    await signIn.element.updateComplete;

    expect(signIn.input('password').value).to.equal('half a passw');
    expect(signIn.element.querySelectorAll('form')).to.have.length(1);
    expect(standing.listeners).to.equal(1);
  });

  it('draws itself again after something emptied it', async () => {
    const { signIn } = await atPassword();
    const place = signIn.element.parentElement;

    signIn.element.replaceChildren();
    signIn.element.remove();
    place?.append(signIn.element);
    await signIn.element.updateComplete;

    expect(signIn.title).to.equal('Enter your password');
  });

  it('is one sign-in when it is cloned, not two in one', async () => {
    const { signIn, standing } = await atPassword();

    const clone = signIn.element.cloneNode(true) as typeof signIn.element;
    clone.flow = standing.flow;
    signIn.element.after(clone);
    const idOf = (element: Element): string | undefined => element.querySelector('input[name="password"]')?.id;
    await until('the clone has drawn itself', () => idOf(clone) !== idOf(signIn.element));

    expect(clone.querySelectorAll('form')).to.have.length(1);
    expect(clone.querySelectorAll('.cl-rootBox')).to.have.length(1);
  });

  it('lets go of everything when it is removed in mid-request', async () => {
    const { signIn, standing } = await atPassword();
    standing.go({ ...screens.password(), pending: true });

    signIn.element.remove();
    standing.go(screens.code());
    await signIn.element.updateComplete;

    expect(standing.listeners).to.equal(0);
    expect(standing.stopped).to.equal(false, 'a flow of the page belongs to the page');
  });

  it('is drawn with its looks inside somebody else’s shadow root', async () => {
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    const { signIn } = await atPassword(host.attachShadow({ mode: 'open' }));

    const { display, borderTopWidth } = getComputedStyle(signIn.element.querySelector('.cl-cardBox') ?? host);

    expect([display, borderTopWidth]).to.deep.equal(['block', '1px']);
    expect(signIn.focused).to.equal('');
  });

  it('moves its looks along into another root', async () => {
    const { signIn } = await atPassword();
    const host = fixtureSync<HTMLElement>(html`<div></div>`);

    host.attachShadow({ mode: 'open' }).append(signIn.element);
    await signIn.element.updateComplete;

    expect(getComputedStyle(signIn.element.querySelector('.cl-cardBox') ?? host).borderTopWidth).to.equal('1px');
  });

  it('leaves nothing behind after a thousand mounts', async () => {
    const standing = new StandingFlow<SignInStep>(screens.password());
    const place = fixtureSync<HTMLElement>(html`<div></div>`);
    const sheets = (): number => document.adoptedStyleSheets.length;
    const first = mountTag('clerk-sign-in', { flow: standing.flow }, place);
    await untilFound(first, 'input[name="password"]');
    first.remove();
    const before = sheets();

    for (let mounts = 0; mounts < 1000; mounts += 1) {
      const element = mountTag('clerk-sign-in', { flow: standing.flow }, place);
      await element.updateComplete;
      element.remove();
    }

    expect(standing.listeners).to.equal(0);
    expect(sheets()).to.equal(before);
    expect(place.childElementCount).to.equal(0);
  });
});

describe('a sign-in in a page that came with its form', () => {
  const served = html`<clerk-sign-in>
    <div class="cl-rootBox cl-signIn-root">
      <form><input name="password" type="password" aria-label="Password" /><button>Continue</button></form>
    </div>
  </clerk-sign-in>`;

  it('leaves the served form alone until it has something better', async () => {
    const place = fixtureSync<HTMLElement>(html`<div>${served}</div>`);
    const element = place.querySelector('clerk-sign-in');
    const input = place.querySelector<HTMLInputElement>('input[name="password"]');

    await element?.updateComplete;

    expect(input?.isConnected).to.equal(true);
  });

  it('takes over what was typed, and where', async () => {
    const place = fixtureSync<HTMLElement>(html`<div>${served}</div>`);
    const before = place.querySelector<HTMLInputElement>('input[name="password"]');
    const signIn = new SignInHarness(await untilFound<SignInHarness['element']>(place, 'clerk-sign-in'));
    if (before) typeInto(before, 'typed before the script');
    before?.focus();

    signIn.element.flow = new StandingFlow<SignInStep>(screens.password()).flow;
    await until('the form was replaced', () => before?.isConnected === false);

    expect(signIn.input('password').value).to.equal('typed before the script');
    expect(signIn.focused).to.equal('password');
    expect(signIn.element.querySelectorAll('form')).to.have.length(1);
  });
});

describe('two sign-ins in one page', () => {
  it('share no id and no text', async () => {
    const one = await atPassword();
    const two = await atPassword();
    await one.signIn.typePassword('one');

    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);

    expect(new Set(ids).size).to.equal(ids.length);
    expect(two.signIn.input('password').value).to.equal('');
  });
});
