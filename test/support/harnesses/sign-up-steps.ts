/** One typed step per screen of a sign-up. */
import type {
  CollectStep,
  FieldDescription,
  RestrictedStep,
  SignUpSsoStep,
  SignUpStep,
  SignUpValues,
  VerifyCodeStep,
  WaitlistStep,
} from '../../../src/flows/index.js';
import { action, stepBase } from './steps.js';

const field = (
  name: string,
  type: FieldDescription['type'],
  rest: Partial<FieldDescription> = {},
): FieldDescription => ({
  name,
  type,
  required: true,
  autocomplete: 'on',
  labelKey: `field.${name}`,
  ...rest,
});

const RULES = {
  minLength: 8,
  maxLength: 72,
  requireSpecialChar: true,
  requireNumbers: true,
  requireUppercase: false,
  requireLowercase: false,
  allowedSpecialCharacters: '!-]^',
};

const collect = () =>
  ({
    ...stepBase('collect', 'collect'),
    hint: '',
    phase: 'start',
    fields: [
      field('first_name', 'text', { autocomplete: 'given-name' }),
      field('last_name', 'text', { autocomplete: 'family-name', required: false }),
      field('email_address', 'email', { autocomplete: 'email' }),
      field('password', 'password', { autocomplete: 'new-password', rules: RULES }),
    ],
    submit: action<SignUpValues>('submit'),
    sso: action<string>('sso', { options: [], enabled: false }),
    web3: action<string>('web3', { options: [], enabled: false }),
    ticket: action<{ ticket: string } & SignUpValues>('ticket'),
    back: action('back', { enabled: false }),
  }) satisfies CollectStep;

/** Steps by the name of their screen. */
export const signUpScreens = {
  collect,
  continue: () =>
    ({
      ...collect(),
      phase: 'continue',
      fields: [field('username', 'text'), field('legal_accepted', 'checkbox')],
    }) satisfies CollectStep,
  verify: () =>
    ({
      ...stepBase('verify', 'verify.code'),
      kind: 'code',
      strategy: 'email_code',
      attribute: 'email_address',
      factors: [],
      choose: action<string>('choose'),
      edit: action('edit'),
      codeLength: 6,
      delivery: 'sent',
      expiresAt: null,
      expired: false,
      submit: action<{ code: string }>('submit'),
      resend: action('resend'),
    }) satisfies VerifyCodeStep,
  provider: () =>
    ({
      ...stepBase('sso'),
      strategy: 'oauth_google',
      start: action('start'),
      back: action('back'),
    }) satisfies SignUpSsoStep,
  restricted: () =>
    ({
      ...stepBase('restricted'),
      ticket: action<{ ticket: string }>('ticket'),
      supportEmail: 'help@example.com',
    }) satisfies RestrictedStep,
  waitlist: () =>
    ({
      ...stepBase('waitlist'),
      waitlistUrl: 'https://example.com/waitlist',
      ticket: action<{ ticket: string }>('ticket'),
    }) satisfies WaitlistStep,
} satisfies Record<string, () => SignUpStep>;
