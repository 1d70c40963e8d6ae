/**
 * The first screen of a sign-in before its flow has arrived. The flow's machine is the larger half of the code, and the
 * first question does not depend on it: so the form is drawn from the environment alone, can be typed into and sent, and
 * what was sent goes to the flow as soon as it is there. Where anything but a blank start is possible there is no early
 * screen, because then only the flow knows what to show.
 */
import { currentPasswordField, identifierField, identifiersOf, initialValueOf } from '../../flows/fields.js';
import type { FlowAction, FlowOptions, FormValues, IdentifyStep } from '../../flows/index.js';
import type { InstanceSettings } from '../../machines/shared/world.js';
import type { ElementClerk } from '../shared/flow-properties.js';
import type { EarlySubmit } from '../shared/flow-session.js';

/** The early screen; undefined where the flow has to decide. `isPending` once the form was sent. */
export function earlyIdentify(
  clerk: ElementClerk,
  options: FlowOptions,
  isPending: boolean,
  submit: EarlySubmit,
): IdentifyStep | undefined {
  const settings = clerk.__internal_environment?.userSettings;
  if (!settings || !isBlank(clerk, options)) return undefined;
  const {
    enabledFirstFactorIdentifiers = [],
    authenticatableSocialStrategies = [],
    passkeySettings,
    signUp,
  } = settings as Partial<typeof settings>; // other clerk objects may know less: then the flow looks more closely
  if (enabledFirstFactorIdentifiers.length === 0 || !signUp) return undefined;
  if (authenticatableSocialStrategies.length > 0 || passkeySettings?.showSignInButton) return undefined;
  const attributes = Object.fromEntries(
    enabledFirstFactorIdentifiers.map((name) => [name, { enabled: true, firstFactor: true }]),
  );
  // Of all settings the identifier field looks at the attributes only.
  const known = { attributes } as unknown as InstanceSettings;
  const identifiers = identifiersOf(known);
  const instantPassword =
    clerk.__internal_environment?.displayConfig.preferredSignInStrategy !== 'otp' &&
    settings.attributes.password.enabled;
  const identifier = identifierField(known, initialValueOf(options.initialValues, 'identifier', ...identifiers), false);
  return {
    ...BLANK,
    pending: isPending,
    fields: instantPassword ? [identifier, currentPasswordField(false)] : [identifier],
    identifiers,
    instantPassword,
    submit: Object.assign((values: FormValues) => submit(values), {
      ...OFF,
      id: 'submit',
      role: 'submit' as const,
      enabled: !isPending,
      pending: isPending,
    }),
    signUpOffered: signUp.mode === 'public' || options.withSignUp === true,
  };
}

/** Nothing has begun, nobody is signed in, and nothing of the application's own stands before the first question. */
function isBlank({ loaded, session, client }: ElementClerk, options: FlowOptions): boolean {
  return loaded && session === null && !client?.signIn.id && !options.ticket && !options.gates?.length;
}

const OFF = { enabled: false, pending: false, retryInMs: 0, retryAt: null, role: 'link' as const, fields: [] };

function off<Input = void>(id: string): FlowAction<Input> {
  return Object.assign(() => Promise.resolve({ status: 'ignored' as const, reason: 'disabled' as const }), {
    ...OFF,
    id,
  });
}

const BLANK: Omit<IdentifyStep, 'identifiers' | 'instantPassword' | 'submit' | 'signUpOffered'> = {
  name: 'identify',
  key: 'identify',
  view: 'main',
  tags: ['interactive'],
  pending: false,
  command: null,
  errors: { all: [], fields: {}, global: [] },
  notice: null,
  hint: '',
  fields: [],
  actions: [],
  replacedBy: null,
  cancel: off('cancel'),
  reset: off('reset'),
  dismissErrors: off('dismissErrors'),
  sso: off('sso'),
  passkey: off('passkey'),
  web3: off('web3'),
  ticket: off('ticket'),
  forgotPassword: off('forgotPassword'),
};
