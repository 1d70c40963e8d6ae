/** Messages: tokens, modifiers, fallbacks, errors, links, and that texts stay texts. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { registerDateModifiers } from '../../src/i18n/date-modifiers.js';
import { errorMessages } from '../../src/i18n/en-us/errors.js';
import { flowMessages } from '../../src/i18n/en-us/flow.js';
import { formMessages } from '../../src/i18n/en-us/form.js';
import { signInStartMessages } from '../../src/i18n/en-us/sign-in.js';
import { interpolate } from '../../src/i18n/interpolate.js';
import { interpolateParts } from '../../src/i18n/parts.js';
import { onChange, registerMessages, setLocalization } from '../../src/i18n/registry.js';
import { createTranslator, directionOf } from '../../src/i18n/translate.js';

registerMessages(formMessages, flowMessages, signInStartMessages, errorMessages);
registerDateModifiers();

describe('interpolation', () => {
  it('fills tokens with and without spaces', () => {
    assert.equal(interpolate('Hi {{name}}, {{ name }}!', { name: 'Ada' }), 'Hi Ada, Ada!');
  });

  it('leaves nothing of a token without a value', () => {
    assert.equal(interpolate('Sign in to {{applicationName}}', {}), 'Sign in to ');
  });

  it('capitalizes words', () => {
    assert.equal(interpolate('{{provider|titleize}}', { provider: 'google' }), 'Google');
    assert.equal(interpolate('{{ provider | titleize }}', { provider: 'élan vital' }), 'Élan Vital');
  });

  it('formats dates in the locale that the message names, or the one in force', () => {
    const date = new Date(2026, 10, 24, 15, 30);

    assert.equal(interpolate("{{ date | numeric('en-US') }}", { date }), '11/24/2026');
    assert.equal(interpolate("{{ date | weekday('en-US','long') }}", { date }), 'Tuesday');
    assert.match(interpolate("{{ date | timeString('en-US') }}", { date }), /^3:30.PM$/);
    assert.equal(interpolate('{{ date | numeric }}', { date }, 'de-DE'), '24.11.2026');
    assert.equal(interpolate("{{ date | shortDate('en-US') }}", { date: 'not a date' }), '');
  });

  it('leaves the value alone when it does not know the modifier', () => {
    assert.equal(interpolate('{{ name | shout }}', { name: 'Ada' }), 'Ada');
  });

  it('shows the text of a link, or hands the link over', () => {
    const message = 'I agree to the {{ termsLink || link("Terms") }} of {{ name }}.';

    assert.equal(interpolate(message, { name: 'Ada' }), 'I agree to the Terms of Ada.');
    assert.deepEqual(interpolateParts(message, { name: 'Ada' }), [
      'I agree to the ',
      { link: 'termsLink', text: 'Terms' },
      ' of Ada.',
    ]);
  });

  it('does not read tokens out of values', () => {
    assert.equal(interpolate('Hi {{name}}', { name: '{{secret}} $& <b>', secret: 'no' }), 'Hi {{secret}} $& <b>');
  });

  it('reads own values only', () => {
    assert.equal(interpolate('{{constructor}}{{toString}}', {}), '');
  });
});

describe('a translator', () => {
  afterEach(() => setLocalization(undefined));

  it('asks the tag, its providers, the language in force, then English', () => {
    setLocalization({ locale: 'fr-FR', formButtonPrimary: 'Continuer', backButton: 'Retour', dividerText: 'ou' });
    const t = createTranslator({ formButtonPrimary: 'Go' }, { formButtonPrimary: 'No', backButton: 'Return' });

    assert.deepEqual(
      [t('formButtonPrimary'), t('backButton'), t('dividerText'), t('formFieldLabel__password')],
      ['Go', 'Return', 'ou', 'Password'],
    );
    assert.equal(t.locale, 'fr-FR');
  });

  it('falls back where a pack has nothing', () => {
    const t = createTranslator({
      locale: 'xx',
      signIn: { start: { title: undefined, subtitle: 'x' } },
      formButtonPrimary: undefined,
    });

    assert.equal(t('signIn.start.title', { applicationName: 'Northwind' }), 'Sign in to Northwind');
    assert.equal(t('formButtonPrimary'), 'Continue');
    assert.equal(t('signIn.start.subtitle'), 'x');
  });

  it('ignores what is no text', () => {
    const wrong = { formButtonPrimary: 7, signIn: 'no', backButton: { deep: 'no' } } as never;
    const t = createTranslator(wrong);

    assert.deepEqual([t('formButtonPrimary'), t('backButton')], ['Continue', 'Back']);
    assert.equal(t('signIn.start.actionLink'), 'Sign up');
  });

  it('never finds inherited names', () => {
    assert.equal(createTranslator()('constructor.name'), '');
    assert.equal(createTranslator().has('toString'), false);
  });

  it('knows the direction of a language and whether somebody chose it', () => {
    assert.deepEqual(
      [directionOf('ar-SA'), directionOf('he'), directionOf('fa-IR'), directionOf('de')],
      ['rtl', 'rtl', 'rtl', 'ltr'],
    );
    assert.equal(createTranslator().chosen, false);
    assert.equal(createTranslator({ locale: 'ar-SA' }).chosen, true);
  });

  it('tells elements when the language changes, and only then', () => {
    let calls = 0;
    const stop = onChange(() => (calls += 1));
    const pack = { locale: 'de-DE' };

    setLocalization(pack);
    setLocalization(pack);
    stop();
    setLocalization(undefined);

    assert.equal(calls, 1);
  });
});

describe('the sentence for an error', () => {
  const t = createTranslator();

  it('goes by code and field, then by code', () => {
    assert.match(t.error({ code: 'form_identifier_exists', field: 'email_address' }), /email address/);
    assert.match(t.error({ code: 'form_identifier_exists', field: 'emailAddress' }), /email address/);
    assert.match(t.error({ code: 'form_identifier_exists', field: 'other' }), /^This is taken/);
  });

  it('is the server’s where there is none', () => {
    assert.equal(t.error({ code: 'new_code', message: 'short', longMessage: 'The long one.' }), 'The long one.');
    assert.equal(t.error({ code: 'new_code', message: 'short' }), 'short');
    assert.notEqual(t.error({ code: 'new_code' }), '');
  });

  it('is filled with the facts of the error, in either spelling', () => {
    const error = { code: 'form_username_invalid_length', meta: { minLength: 4, max_length: 64 } };

    assert.match(t.error(error), /between 4 and 64/);
  });

  it('can be replaced by the application', () => {
    const own = createTranslator({ unstable__errors: { not_allowed_access: 'Use your work address.' } });

    assert.equal(own.error({ code: 'not_allowed_access' }), 'Use your work address.');
  });
});
