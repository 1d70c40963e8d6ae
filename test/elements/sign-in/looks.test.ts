/** How a sign-in takes on the looks and the language of a page. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { SignInStep } from '../../../src/flows/index.js';
import { setLocalization } from '../../../src/i18n/index.js';
import { mountTag } from '../../support/harnesses/mount.js';
import { SignInHarness } from '../../support/harnesses/sign-in.harness.js';
import { screens, withError } from '../../support/harnesses/sign-in-steps.js';
import { StandingFlow } from '../../support/harnesses/steps.js';
import { settled } from '../../ui/scene.js';

const GERMAN = { locale: 'de-DE', signIn: { password: { title: 'Passwort eingeben' } }, formButtonPrimary: 'Weiter' };
const ARABIC = { locale: 'ar-SA', signIn: { password: { title: 'أدخل كلمة المرور' } } };

async function show(step: SignInStep, properties: Partial<SignInHarness['element']> = {}): Promise<SignInHarness> {
  const signIn = new SignInHarness(mountTag('clerk-sign-in', { flow: new StandingFlow(step).flow, ...properties }));
  await signIn.seesTitle(/./);
  return signIn;
}

function styleOf(signIn: SignInHarness, selector: string): CSSStyleDeclaration {
  return getComputedStyle(signIn.element.querySelector(selector) ?? document.body);
}

describe('appearance of <clerk-sign-in>', () => {
  it('takes variables, and everything follows them', async () => {
    const signIn = await show(screens.password(), {
      appearance: { variables: { colorPrimary: 'rgb(120, 0, 90)', borderRadius: '10px', fontSize: '20px' } },
    });

    const button = styleOf(signIn, '.cl-formButtonPrimary');

    expect(button.backgroundColor).to.equal('rgb(120, 0, 90)');
    expect(button.borderRadius).to.equal('10px');
    expect(button.fontSize).to.equal('20px');
  });

  it('takes class names and rules for elements, and lets a state be addressed', async () => {
    const signIn = await show(withError(screens.password(), 'form_password_incorrect', 'password'), {
      appearance: { elements: { card: 'my-card', formFieldInput__error: { borderColor: 'rgb(1, 2, 3)' } } },
    });

    expect(signIn.element.querySelector('.cl-card')?.classList.contains('my-card')).to.equal(true);
    expect(styleOf(signIn, 'input[name="password"]').borderTopColor).to.equal('rgb(1, 2, 3)');
  });

  it('prefers what is said of this component to what is said of all', async () => {
    const signIn = await show(screens.password(), {
      appearance: { variables: { borderRadius: '1px' }, signIn: { variables: { borderRadius: '9px' } } },
    });

    expect(styleOf(signIn, '.cl-formButtonPrimary').borderRadius).to.equal('9px');
  });

  it('changes when the property changes, without losing what was typed', async () => {
    const signIn = await show(screens.password());
    await signIn.typePassword('half');

    signIn.element.appearance = { variables: { colorPrimary: 'rgb(0, 80, 0)' } };
    await signIn.element.updateComplete;
    await settled();

    expect(styleOf(signIn, '.cl-formButtonPrimary').backgroundColor).to.equal('rgb(0, 80, 0)');
    expect(signIn.input('password').value).to.equal('half');
  });

  it('is read from an attribute as JSON, and a broken one is ignored', async () => {
    const signIn = await show(screens.password());
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);

    signIn.element.setAttribute('appearance', '{"variables": {"borderRadius": "7px"}}');
    await signIn.element.updateComplete;
    const radius = styleOf(signIn, '.cl-formButtonPrimary').borderRadius;
    signIn.element.setAttribute('appearance', '{broken');
    await signIn.element.updateComplete;
    console.warn = warn;

    expect(radius).to.equal('7px');
    expect(warnings).to.have.length(1);
    expect(signIn.title).to.equal('Enter your password');
  });

  it('carries the root classes that page objects look for', async () => {
    const signIn = await show(screens.password());

    expect(signIn.root.matches('.cl-rootBox.cl-signIn-root')).to.equal(true);
    expect(signIn.element.querySelector('.cl-signIn-password')).not.to.equal(null);
  });

  it('follows the colour scheme of the page by itself', async () => {
    const signIn = await show(screens.password());
    const background = (): string => styleOf(signIn, '.cl-card').backgroundColor;

    const light = background();
    document.documentElement.style.colorScheme = 'dark';
    const dark = background();
    document.documentElement.removeAttribute('style');

    expect(light).not.to.equal(dark);
  });

  it('moves nothing for those who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const signIn = await show(screens.password());

    const moving = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0);
    await emulateMedia({ reducedMotion: 'no-preference' });

    expect(moving).to.have.length(0);
    expect(signIn.title).to.equal('Enter your password');
  });
});

describe('language of <clerk-sign-in>', () => {
  it('is that of its localization; what is missing is English', async () => {
    const signIn = await show(screens.password(), { localization: GERMAN });

    expect(signIn.title).to.equal('Passwort eingeben');
    expect(signIn.offers('Weiter')).to.equal(true);
    expect(signIn.text).to.include('Forgot password?');
    expect(signIn.root.lang).to.equal('de-DE');
  });

  it('switches while the form is in use', async () => {
    const signIn = await show(screens.password());
    await signIn.typePassword('half');

    setLocalization(GERMAN);
    await signIn.element.updateComplete;
    const title = signIn.title;
    setLocalization(undefined);
    await signIn.element.updateComplete;

    expect(title).to.equal('Passwort eingeben');
    expect(signIn.title).to.equal('Enter your password');
    expect(signIn.input('password').value).to.equal('half');
  });

  it('turns the card around where one writes from right to left', async () => {
    const signIn = await show(screens.code(), { localization: ARABIC });

    expect(signIn.root.dir).to.equal('rtl');
    expect(styleOf(signIn, '.clk-code').direction).to.equal('ltr', 'codes are read from the left everywhere');
  });

  it('chooses the sentence of an error by its code', async () => {
    const signIn = await show(withError(screens.password(), 'form_password_incorrect', 'password'), {
      localization: { unstable__errors: { form_password_incorrect__password: 'Falsch.' } },
    });

    expect(await signIn.seesFieldError('password')).to.equal('Falsch.');
  });
});

describe('<clerk-sign-in> on a narrow screen', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const name of ['password', 'code', 'alternatives', 'new password'] as const) {
    it(`needs no scrolling sideways at "${name}"`, async () => {
      const long = 'a.very.long.address.that.does.not.fit@some-long-subdomain.example.com';
      await show({ ...screens[name](), hint: long });

      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }
});
