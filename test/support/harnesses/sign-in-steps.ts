/** One typed step per screen of a sign-in. */
import type {
  ActionOption,
  ActivatingStep,
  AlreadySignedInStep,
  CodeFactorStep,
  FieldDescription,
  FlowError,
  GateStep,
  IdentifyStep,
  LinkFactorStep,
  LoadingStep,
  NewPasswordStep,
  NoFactorStep,
  PasswordFactorStep,
  SecondFactorStep,
  SignInStep,
  StepView,
  UnsupportedStep,
} from '../../../src/flows/index.js';
import { action, listed, stepBase, type RecordedAction } from './steps.js';

const option = (value: string, hint = '', selected = false): ActionOption => ({
  value,
  strategy: value,
  hint,
  selected,
  lastUsed: false,
});

const field = (name: string, type: FieldDescription['type'], autocomplete: string): FieldDescription => ({
  name,
  type,
  autocomplete,
  required: true,
  labelKey: `field.${name}`,
});

const RULES = {
  minLength: 8,
  maxLength: 72,
  requireSpecialChar: false,
  requireNumbers: false,
  requireUppercase: false,
  requireLowercase: false,
  allowedSpecialCharacters: '',
};

const choosing = (selected: string) => ({
  factors: [
    option('password', '', selected === 'password'),
    option('email_code', 'a***@example.com', selected === 'email_code'),
  ],
  choose: action<string>('choose'),
  showAlternatives: action('showAlternatives'),
  showHelp: action('showHelp'),
  back: action('back'),
  forgotPassword: action('forgotPassword'),
  recoveryFactors: [option('reset_password_email_code', 'a***@example.com')],
  reason: null,
});

const password = (view: StepView = 'main') =>
  ({
    ...stepBase('first-factor', 'first-factor.password'),
    ...choosing('password'),
    view,
    kind: 'password',
    strategy: 'password',
    fields: [field('password', 'password', 'current-password')],
    submit: action<{ password: string }>('submit'),
  }) satisfies PasswordFactorStep;

const codePart = () => ({
  codeLength: 6,
  delivery: 'sent' as const,
  expiresAt: null,
  expired: false,
  fields: [field('code', 'code', 'one-time-code')],
  submit: action<{ code: string }>('submit'),
  resend: action('resend'),
});

const code = () =>
  ({
    ...stepBase('first-factor', 'first-factor.code'),
    ...choosing('email_code'),
    ...codePart(),
    kind: 'code',
    strategy: 'email_code',
  }) satisfies CodeFactorStep;

const second = (kind: 'totp' | 'backup', strategy: string) =>
  ({
    ...stepBase('second-factor', `second-factor.${kind}`),
    ...choosing(strategy),
    ...codePart(),
    kind,
    strategy,
    fields: [kind === 'backup' ? field('code', 'text', 'off') : field('code', 'code', 'one-time-code')],
  }) satisfies SecondFactorStep;

/** Steps by the name of their screen. */
export const screens = {
  'loading failed': () => ({ ...stepBase('loading'), failed: true, retry: action('retry') }) satisfies LoadingStep,
  password: () => password(),
  alternatives: () => password('alternatives'),
  forgot: () => password('forgot'),
  help: () => password('help'),
  code,
  'code expired': () => ({ ...code(), expired: true }),
  'reset code': () =>
    ({ ...code(), kind: 'reset-code', strategy: 'reset_password_email_code' }) satisfies CodeFactorStep,
  link: () =>
    ({
      ...stepBase('first-factor', 'first-factor.link'),
      ...choosing('email_link'),
      kind: 'link',
      strategy: 'email_link',
      delivery: 'sent',
      link: 'expired',
      resend: action('resend'),
    }) satisfies LinkFactorStep,
  'no factor': () =>
    ({
      ...stepBase('first-factor', 'first-factor.none'),
      ...choosing(''),
      factors: [],
      kind: 'none',
      strategy: '',
    }) satisfies NoFactorStep,
  'authenticator code': () => second('totp', 'totp'),
  'backup code': () => second('backup', 'backup_code'),
  'client trust': () =>
    ({ ...second('totp', 'email_code'), name: 'client-trust', kind: 'code' }) satisfies SecondFactorStep,
  'new password': () =>
    ({
      ...stepBase('new-password'),
      fields: [
        { ...field('password', 'password', 'new-password'), rules: RULES },
        { ...field('sign_out_of_other_sessions', 'checkbox', 'off'), required: false },
      ],
      submit: action<{ password: string; signOutOfOtherSessions?: boolean }>('submit'),
      back: action('back'),
    }) satisfies NewPasswordStep,
  'already signed in': () =>
    ({
      ...stepBase('already-signed-in'),
      sessionId: 'sess_1',
      continue: action('continue'),
      signOut: action('signOut'),
    }) satisfies AlreadySignedInStep,
  activating: () =>
    ({
      ...stepBase('activating'),
      sessionId: 'sess_1',
      retry: action('retry', { enabled: false }),
    }) satisfies ActivatingStep,
  unsupported: () =>
    ({
      ...stepBase('unsupported'),
      status: 'needs_blood_sample',
      portalUrl: 'https://accounts.example.com/sign-in',
      reset: action('reset'),
    }) satisfies UnsupportedStep,
  gate: () => gate(),
} satisfies Record<string, () => SignInStep>;

function gate(): GateStep & { submit: RecordedAction<Readonly<Record<string, unknown>>> } {
  const submit = action<Readonly<Record<string, unknown>>>('submit');
  const back = action('back');
  return {
    ...stepBase('gate', 'gate.company'),
    gateId: 'company',
    position: 'before',
    at: 'activating',
    titleKey: 'gate.company',
    title: 'About your company',
    text: 'One question before you go on.',
    fields: [{ ...field('company_size', 'text', 'off'), label: 'How many people work there?' }],
    submit,
    back,
    actions: listed(submit, back),
  };
}

/** The first step. */
export const identify = () =>
  ({
    ...stepBase('identify'),
    hint: '',
    fields: [{ ...field('identifier', 'email', 'username'), accepts: ['email_address'] }],
    identifiers: ['email_address'],
    instantPassword: false,
    submit: action<{ identifier: string; password?: string }>('submit'),
    sso: action<string>('sso', { options: [], enabled: false }),
    passkey: action('passkey', { enabled: false }),
    web3: action<string>('web3', { options: [], enabled: false }),
    ticket: action<{ ticket: string }>('ticket'),
    forgotPassword: action<{ identifier?: string }>('forgotPassword'),
    signUpOffered: true,
  }) satisfies IdentifyStep;

/** The waiting step. */
export const loading = (): LoadingStep => ({
  ...stepBase('loading'),
  failed: false,
  retry: action('retry', { enabled: false }),
});

/** The step with one error. */
export function withError<Step extends SignInStep>(step: Step, code: string, field?: string): Step {
  const error: FlowError = {
    code,
    message: `message of ${code}`,
    kind: field ? 'field' : 'form',
    retryable: false,
    ...(field ? { field } : {}),
  };
  const errors = { all: [error], fields: field ? { [field]: [error] } : {}, global: field ? [] : [error] };
  return { ...step, errors };
}
