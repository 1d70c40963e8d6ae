/** What each command of a sign-in asks of the clerk object. */
import { commonCommands } from '../shared/common-commands.js';
import { isYes } from '../shared/form-values.js';
import { flowError, type Command, type CommandAnswer, type CommandCall } from '../shared/flow-port.js';
import type { FlowSettings } from '../shared/flow-settings.js';
import type { FlowChoice } from '../shared/route.js';
import type { CommandOptions, Params, SignInResourcePort } from '../shared/ports.js';
import { toFlowErrors } from '../shared/to-flow-errors.js';
import type { Ceremony } from '../shared/world.js';
import { readSignIn, type SignInAttempt } from './attempt.js';

type Call = CommandCall<SignInAttempt>;
type Answer = CommandAnswer<SignInAttempt>;

/** A password given along with the identifier was of no use: go on with the identifier alone. */
const RETRY_WITHOUT_PASSWORD: Readonly<Record<string, FlowChoice['intent']>> = {
  strategy_for_user_invalid: null,
  form_password_incorrect: null,
  form_password_pwned: 'pwned',
  form_password_compromised: 'compromised',
};

/** Makes the commands. `settings` is read at every call. */
export function signInCommands(settings: () => FlowSettings): Record<string, Command<SignInAttempt>> {
  return {
    ...commonCommands<SignInAttempt>(settings),
    identify: (call) => identify(call, settings()),
    'ticket.submit': ({ client, values, options }) => {
      const ticket = values.ticket ?? settings().ticket;
      return taken(send(client.signIn, 'create', { strategy: 'ticket', ticket }, options));
    },
    'password.submit': ({ client, values, options }) =>
      taken(send(client.signIn, 'attemptFirstFactor', { strategy: 'password', password: values.password }, options)),
    'code.prepare': prepare,
    'code.resend': prepare,
    'code.submit': ({ client, route, values, options }) => {
      const method = route.name === 'first-factor' ? 'attemptFirstFactor' : 'attemptSecondFactor';
      return taken(send(client.signIn, method, { strategy: route.strategy, code: values.code }, options));
    },
    'password.reset': ({ client, values, options }) => {
      const params = { password: values.password, signOutOfOtherSessions: isYes(values.signOutOfOtherSessions) };
      return taken(send(client.signIn, 'resetPassword', params, options));
    },
    transfer: (call) => transfer(call, settings()),
    'sso.start': (call) => ceremony('sso', call, settings()),
    'passkey.start': (call) => ceremony('passkey', call, settings()),
    'web3.start': (call) => ceremony('web3', call, settings()),
  };
}

async function identify({ client, values, options, route }: Call, { locale }: FlowSettings): Promise<Answer> {
  const identifier = String(values.identifier ?? '').trim();
  const { password } = values;
  const params = { identifier, ...(locale && { locale }) };
  try {
    if (!password) return await taken(send(client.signIn, 'create', params, options));
    return await taken(send(client.signIn, 'create', { ...params, strategy: 'password', password }, options));
  } catch (thrown) {
    const errors = toFlowErrors(thrown);
    const code = errors.find((error) => Object.hasOwn(RETRY_WITHOUT_PASSWORD, error.code))?.code;
    if (!password || code === undefined) return { errors, identifier };
    const answer = await taken(send(client.signIn, 'create', params, options));
    const intent = RETRY_WITHOUT_PASSWORD[code] ?? null;
    // The person is told at the next screen, where it can be put right; a missing password is no mistake of theirs.
    const isMistake = code !== 'strategy_for_user_invalid' && route.name === 'identify';
    return { ...answer, ...(intent && { intent }), ...(isMistake && { errors }) };
  }
}

async function prepare({ client, route, options }: Call): Promise<Answer> {
  const { factor } = route;
  if (!factor) throw flowError('form', 'factor_not_found', 'There is nothing to send.');
  const { strategy, emailAddressId, phoneNumberId, channel } = factor;
  const params = { strategy, emailAddressId, phoneNumberId, channel };
  const method = route.name === 'first-factor' ? 'prepareFirstFactor' : 'prepareSecondFactor';
  return taken(send(client.signIn, method, params, options));
}

/** Goes to the sign-up: with the outside account the server holds, or with just the identifier. */
async function transfer({ client, attempt, options, identifier }: Call, settings: FlowSettings): Promise<Answer> {
  const { unsafeMetadata } = settings;
  if (attempt?.first?.status === 'transferable') {
    const params = { transfer: true, ...(unsafeMetadata && { unsafeMetadata }) };
    await client.signUp.create(params as never, options); // each implementation types its own parameters
  }
  return { output: { kind: 'transfer', to: 'sign-up', ...(identifier && { identifier }) } };
}

async function ceremony(kind: Ceremony, call: Call, settings: FlowSettings): Promise<Answer> {
  const actor = settings.ceremonies?.[kind];
  if (!actor) throw flowError('form', 'strategy_not_supported', 'This way to sign in is not available here.');
  const { clerk, client, route, options } = call;
  const strategy = call.option ?? route.strategy ?? kind;
  await actor({ clerk, client, flow: 'sign-in', strategy, factor: route.factor, settings, options });
  return { attempt: readSignIn(clerk.client?.signIn) };
}

type Method =
  | 'create'
  | 'prepareFirstFactor'
  | 'attemptFirstFactor'
  | 'prepareSecondFactor'
  | 'attemptSecondFactor'
  | 'resetPassword';

function send(signIn: SignInResourcePort, method: Method, params: Params, options: CommandOptions) {
  return signIn[method](params as never, options); // each implementation types its own parameters
}

async function taken(sent: Promise<SignInResourcePort>): Promise<Answer> {
  return { attempt: readSignIn(await sent) };
}
