/**
 * The first form of a sign-in or sign-up as HTML, in the structure and with the classes of the tag that takes it over. It
 * can be typed into at once; what was typed moves into the tag's own form when the script has run.
 */
import type { AttributeName, EnvironmentJSON } from 'clerk-kit/protocol';
import { attribute, html, type Markup } from './markup.js';
import type { Texts } from './texts.js';

interface Field {
  readonly name: string;
  /** Name in class names and message keys. */
  readonly key: string;
  readonly type: string;
  readonly label: string;
  readonly placeholder: string;
  readonly autocomplete: string;
  readonly value?: string | null;
  readonly required: boolean;
}

/** The form of a sign-in. */
export function signInForm(
  environment: EnvironmentJSON,
  texts: Texts,
  query: URLSearchParams,
  signUpHref: string,
): Markup {
  const { attributes, sign_up: signUp } = environment.user_settings;
  const isOn = (name: AttributeName): boolean => attributes[name].enabled && attributes[name].used_for_first_factor;
  const names = (['email_address', 'phone_number', 'username'] as const).filter(isOn);
  const key = names.map(camelCase).join('_');
  const isEmail = names.length === 1 && names[0] === 'email_address';
  const prefilled = query.get('email_address') ?? query.get('username') ?? query.get('phone_number');
  const field: Field = {
    name: 'identifier',
    key: 'identifier',
    type: isEmail ? 'email' : 'text',
    label: texts.label(key) || texts.label('emailAddress'),
    placeholder: texts.placeholder(key),
    autocomplete: 'username',
    value: prefilled,
    required: true,
  };
  const application = { applicationName: environment.display_config.application_name };
  return card('signIn', {
    title: texts.t('signIn.start.title', application),
    subtitle: texts.t('signIn.start.subtitle', application),
    fields: [field],
    button: texts.t('formButtonPrimary'),
    footer:
      signUp.mode === 'public'
        ? { text: texts.t('signIn.start.actionText'), label: texts.t('signIn.start.actionLink'), href: signUpHref }
        : null,
  });
}

/** The form of a sign-up: the attributes that are asked for at the start. */
export function signUpForm(
  environment: EnvironmentJSON,
  texts: Texts,
  query: URLSearchParams,
  signInHref: string,
): Markup {
  const { attributes } = environment.user_settings;
  const wanted = SIGN_UP_FIELDS.filter(({ name }) => attributes[name].enabled && attributes[name].required);
  const application = { applicationName: environment.display_config.application_name };
  const fields = wanted.map(({ name, type, autocomplete }): Field => {
    const key = camelCase(name);
    const placeholder = texts.placeholder(name === 'password' ? 'signUpPassword' : key);
    const value = name === 'password' ? null : query.get(name);
    return { name: key, key, type, label: texts.label(key), placeholder, autocomplete, value, required: true };
  });
  return card('signUp', {
    title: texts.t('signUp.start.title', application),
    subtitle: texts.t('signUp.start.subtitle', application),
    fields,
    button: texts.t('formButtonPrimary'),
    footer: { text: texts.t('signUp.start.actionText'), label: texts.t('signUp.start.actionLink'), href: signInHref },
  });
}

const SIGN_UP_FIELDS = [
  { name: 'first_name', type: 'text', autocomplete: 'given-name' },
  { name: 'last_name', type: 'text', autocomplete: 'family-name' },
  { name: 'username', type: 'text', autocomplete: 'username' },
  { name: 'email_address', type: 'email', autocomplete: 'email' },
  { name: 'phone_number', type: 'tel', autocomplete: 'tel' },
  { name: 'password', type: 'password', autocomplete: 'new-password' },
] as const;

interface Card {
  readonly title: string;
  readonly subtitle: string;
  readonly fields: readonly Field[];
  readonly button: string;
  readonly footer: { readonly text: string; readonly label: string; readonly href: string } | null;
}

function card(component: 'signIn' | 'signUp', { title, subtitle, fields, button, footer }: Card): Markup {
  return html`<div class="cl-rootBox cl-${component}-root">
    <div class="cl-cardBox cl-${component}-start">
      <div class="cl-card">
        <div class="cl-header">
          <h1 class="cl-headerTitle">${title}</h1>
          <p class="cl-headerSubtitle">${subtitle}</p>
        </div>
        <div class="cl-main">
          <form class="cl-form" method="post" novalidate>
            ${fields.map(fieldMarkup)}
            <button class="cl-formButtonPrimary clk-btn clk-primary" type="submit" disabled>
              <span class="clk-btn-content"><span class="clk-btn-text">${button}</span></span>
            </button>
          </form>
        </div>
      </div>
      ${
        footer &&
        html`<div class="cl-footer">
          <div class="cl-footerAction">
            <span class="cl-footerActionText">${footer.text}</span>
            <a class="cl-footerActionLink clk-link" href="${footer.href}">${footer.label}</a>
          </div>
        </div>`
      }
    </div>
  </div>`;
}

function fieldMarkup(
  { name, key, type, label, placeholder, autocomplete, value, required }: Field,
  index: number,
): Markup {
  const id = `portal-${name}`;
  return html`<div class="cl-formField cl-formField__${key}">
    <div class="cl-formFieldLabelRow"><label class="cl-formFieldLabel" for="${id}">${label}</label></div>
    <div class="cl-formFieldInputGroup">
      <input
        class="cl-formFieldInput"
        id="${id}"
        name="${name}"
        type="${type}"
        placeholder="${placeholder}"
        autocomplete="${autocomplete}"
        autocapitalize="none"
        spellcheck="false"
        ${attribute('value', value)}
        ${required && attribute('required', '')}
        ${index === 0 && attribute('autofocus', '')}
      />
    </div>
    <div class="clk-message"></div>
  </div>`;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
