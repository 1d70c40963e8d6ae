/** Every primitive in every state, as small pages of their own. Used by the workbench and by the accessibility tests. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  card,
  codeField,
  divider,
  field,
  footerAction,
  form,
  formRow,
  identityPreview,
  methodList,
  passwordField,
  primaryButton,
  resendLink,
  socialButtons,
  textLink,
  type Ui,
} from '../../src/ui/index.js';

const quiet = (): void => undefined;
const app = { applicationName: 'Northwind' };

const footer = (ui: Ui): TemplateResult =>
  footerAction(ui, { text: ui.t('signIn.start.actionText'), label: ui.t('signIn.start.actionLink'), href: '#sign-up' });

const identifier = (ui: Ui, error?: string): TemplateResult =>
  field(ui, {
    name: 'identifier',
    label: ui.t('formFieldLabel__emailAddress'),
    placeholder: ui.t('formFieldInputPlaceholder__emailAddress'),
    autocomplete: 'username webauthn',
    required: true,
    error,
    value: error ? 'jane@example' : '',
  });

const PROVIDERS = ['Google', 'GitHub', 'Microsoft', 'Apple'].map((name) => ({
  value: `oauth_${name.toLowerCase()}`,
  id: name.toLowerCase(),
  name,
  lastUsed: name === 'GitHub',
}));

/** A start screen with some choice of parts. */
function start(
  ui: Ui,
  options: { social?: number; busy?: boolean; error?: string; alert?: string } = {},
): TemplateResult {
  const { social = 0, busy = false } = options;
  return card(ui, {
    part: 'signIn-start',
    title: ui.t('signIn.start.title', app),
    subtitle: ui.t('signIn.start.subtitle'),
    alerts: options.alert ? [options.alert] : [],
    main: [
      socialButtons(ui, PROVIDERS.slice(0, social), quiet),
      social > 0 ? divider(ui) : nothing,
      form(ui, {
        busy,
        onSubmit: quiet,
        content: [identifier(ui, options.error), primaryButton(ui, { label: ui.t('formButtonPrimary'), busy })],
      }),
    ],
    footer: footer(ui),
  });
}

function password(ui: Ui, error?: string): TemplateResult {
  return card(ui, {
    part: 'signIn-password',
    title: ui.t('signIn.password.title'),
    subtitle: ui.t('signIn.password.subtitle'),
    identity: identityPreview(ui, { text: 'jane@example.com', onEdit: quiet }),
    main: form(ui, {
      onSubmit: quiet,
      content: [
        passwordField(ui, {
          name: 'password',
          label: ui.t('formFieldLabel__password'),
          autocomplete: 'current-password',
          required: true,
          value: 'wrong horse',
          error,
          action: { label: ui.t('formFieldAction__forgotPassword'), onClick: quiet },
        }),
        html`<div class="clk-actions">
          ${primaryButton(ui, { label: ui.t('formButtonPrimary') })}
          ${textLink(ui, { key: 'footerActionLink', id: 'useAnotherMethod', label: ui.t('footerActionLink__useAnotherMethod'), onClick: quiet })}
        </div>`,
      ],
    }),
  });
}

function code(ui: Ui, error?: string): TemplateResult {
  return card(ui, {
    part: 'signIn-emailCode',
    title: ui.t('signIn.emailCode.title'),
    subtitle: ui.t('signIn.emailCode.subtitle', app),
    identity: identityPreview(ui, { text: 'jane.van.der.meer-with-a-long-name@subsidiary.example.com', onEdit: quiet }),
    main: form(ui, {
      onSubmit: quiet,
      content: [
        codeField(ui, { error }),
        resendLink(ui, {
          label: ui.t('signIn.emailCode.resendButton'),
          retryAt: error ? null : Date.now() + 30_000,
          onResend: quiet,
        }),
        primaryButton(ui, { label: ui.t('formButtonPrimary') }),
      ],
    }),
  });
}

function signUp(ui: Ui): TemplateResult {
  return card(ui, {
    part: 'signUp-start',
    title: ui.t('signUp.start.title'),
    subtitle: ui.t('signUp.start.subtitle'),
    main: form(ui, {
      onSubmit: quiet,
      content: [
        formRow(
          ui,
          'name',
          field(ui, { name: 'firstName', label: ui.t('formFieldLabel__firstName'), optional: true, value: 'Grace' }),
          field(ui, { name: 'lastName', label: ui.t('formFieldLabel__lastName'), optional: true }),
        ),
        field(ui, {
          name: 'emailAddress',
          type: 'email',
          label: ui.t('formFieldLabel__emailAddress'),
          required: true,
          value: 'grace@example.com',
          error: ui.t.error({ code: 'form_identifier_exists', field: 'email_address' }),
        }),
        passwordField(ui, {
          name: 'password',
          label: ui.t('formFieldLabel__password'),
          autocomplete: 'new-password',
          required: true,
          value: 'a long and good one',
          success: ui.t('unstable__errors.zxcvbn.goodPassword'),
        }),
        primaryButton(ui, { label: ui.t('formButtonPrimary') }),
      ],
    }),
    footer: footerAction(ui, {
      text: ui.t('signUp.start.actionText'),
      label: ui.t('signUp.start.actionLink'),
      href: '#in',
    }),
  });
}

function methods(ui: Ui): TemplateResult {
  return card(ui, {
    part: 'signIn-alternativeMethods',
    title: ui.t('signIn.alternativeMethods.title'),
    subtitle: ui.t('signIn.alternativeMethods.subtitle'),
    main: [
      methodList(
        ui,
        [
          {
            value: 'a',
            id: 'emailCode',
            label: ui.t('signIn.alternativeMethods.blockButton__emailCode', {
              identifier: 'jane.van.der.meer-with-a-long-name@example.com',
            }),
          },
          { value: 'b', id: 'password', label: ui.t('signIn.alternativeMethods.blockButton__password') },
          { value: 'c', id: 'passkey', label: ui.t('signIn.alternativeMethods.blockButton__passkey'), busy: true },
        ],
        quiet,
      ),
      html`<div class="clk-actions">
        ${textLink(ui, { key: 'backLink', label: ui.t('backButton'), onClick: quiet })}
      </div>`,
    ],
    footer: footerAction(ui, {
      text: ui.t('signIn.alternativeMethods.actionText'),
      label: ui.t('signIn.alternativeMethods.actionLink'),
      onClick: quiet,
    }),
  });
}

/** The scenes of the first screens by name. */
export const SCENES: Readonly<Record<string, (ui: Ui) => TemplateResult>> = {
  start: (ui) => start(ui),
  'start-social': (ui) => start(ui, { social: 2 }),
  'start-icons': (ui) => start(ui, { social: 4 }),
  'start-busy': (ui) => start(ui, { busy: true }),
  'start-error': (ui) => start(ui, { error: ui.t.error({ code: 'form_identifier_not_found' }) }),
  'start-alert': (ui) => start(ui, { alert: ui.t.error({ code: 'network_error' }) }),
  password: (ui) => password(ui),
  'password-error': (ui) => password(ui, ui.t.error({ code: 'form_password_incorrect' })),
  code: (ui) => code(ui),
  'code-error': (ui) => code(ui, ui.t.error({ code: 'form_code_incorrect' })),
  'sign-up': signUp,
  methods,
};
