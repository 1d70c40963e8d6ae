/** Markup and addresses where texts belong: whoever controls them must not control the page. */
import { expect } from '@open-wc/testing';
import type { SignInStep } from '../../../src/flows/index.js';
import { mountTag, until } from '../../support/harnesses/mount.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { screens, withError } from '../../support/harnesses/sign-in-steps.js';
import { StandingFlow } from '../../support/harnesses/steps.js';

const MARKUP = '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script>';

async function show(step: SignInStep, properties: Partial<SignInHarness['element']> = {}): Promise<SignInHarness> {
  const signIn = new SignInHarness(mountTag('clerk-sign-in', { flow: new StandingFlow(step).flow, ...properties }));
  await until('a title', () => signIn.title !== '');
  return signIn;
}

describe('hostile texts', () => {
  it('stay texts in localizations (XS-05)', async () => {
    const signIn = await show(screens.password(), { localization: { signIn: { password: { title: MARKUP } } } });

    expect(signIn.title).to.equal(MARKUP);
    expect(signIn.element.querySelector('img, script')).to.equal(null);
  });

  it('stay class names and values in appearance (XS-05)', async () => {
    const signIn = await show(screens.password(), {
      appearance: {
        elements: { card: '"><img src=x>', headerTitle: { color: 'red; } body { display: none' } },
        variables: { colorPrimary: 'red; } * { display: none } .x {' },
      },
    });

    expect(signIn.element.querySelector('img')).to.equal(null);
    expect(getComputedStyle(document.body).display).to.equal('block');
    expect(getComputedStyle(signIn.element.querySelector('.cl-card') ?? document.body).display).to.equal('flex');
  });

  it('load no picture from an address that is none (XS-06)', async () => {
    for (const logoImageUrl of [
      'javascript:alert(1)',
      'data:image/svg+xml,<svg onload=alert(1)>',
      'data:text/html,x',
    ]) {
      const signIn = await show(screens.password(), { appearance: { options: { logoImageUrl } } });

      expect(signIn.element.querySelector('img'), logoImageUrl).to.equal(null);
    }
  });

  it('stay texts in what the server says (XS-07)', async () => {
    const step = withError({ ...screens.password(), hint: MARKUP }, MARKUP, 'password');
    const signIn = await show(step);

    expect(await signIn.seesFieldError('password')).to.include('<img');
    expect(signIn.element.querySelector('img, script')).to.equal(null);
    expect('hostile' in window).to.equal(false);
  });

  it('do not follow a prototype that somebody polluted (XS-08)', async () => {
    const polluted = { get: () => MARKUP, configurable: true };
    Object.defineProperty(Object.prototype, 'title', polluted);
    try {
      const signIn = await show(screens.password());

      expect(signIn.title).to.equal('Enter your password');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'title');
    }
  });
});
