/** What each command of a sign-up asks of the clerk object. */
import { commonCommands } from '../shared/common-commands.js';
import {
  flowError,
  type Command,
  type CommandAnswer,
  type CommandCall,
  type CommandValues,
} from '../shared/flow-port.js';
import { isYes } from '../shared/form-values.js';
import type { FlowSettings } from '../shared/flow-settings.js';
import type { Params } from '../shared/ports.js';
import type { Ceremony } from '../shared/world.js';
import { readSignUp, type SignUpAttempt } from './attempt.js';

type Call = CommandCall<SignUpAttempt>;
type Answer = CommandAnswer<SignUpAttempt>;

/** Makes the commands. `settings` is read at every call. */
export function signUpCommands(settings: () => FlowSettings): Record<string, Command<SignUpAttempt>> {
  return {
    ...commonCommands<SignUpAttempt>(settings),
    'form.submit': (call) => {
      const { locale, unsafeMetadata } = settings();
      const said = toParams(call.values, unsafeMetadata);
      return call.attempt ? send(call, 'update', said) : send(call, 'create', { ...said, ...(locale && { locale }) });
    },
    'ticket.submit': (call) => {
      const { ticket = settings().ticket, ...rest } = call.values;
      return send(call, 'create', { strategy: 'ticket', ticket, ...toParams(rest, settings().unsafeMetadata) });
    },
    'code.prepare': prepare,
    'code.resend': prepare,
    'code.submit': (call) =>
      send(call, 'attemptVerification', { strategy: call.route.strategy, code: call.values.code }),
    transfer,
    'sso.start': (call) => ceremony('sso', call, settings()),
    'web3.start': (call) => ceremony('web3', call, settings()),
  };
}

function prepare(call: Call): Promise<Answer> {
  return send(call, 'prepareVerification', { strategy: call.route.strategy });
}

/** The outside account belongs to somebody: sign in with it. */
async function transfer({ client, options, identifier }: Call): Promise<Answer> {
  await client.signIn.create({ transfer: true } as never, options); // each implementation types its own parameters
  return { output: { kind: 'transfer', to: 'sign-in', ...(identifier && { identifier }) } };
}

async function ceremony(kind: Ceremony, call: Call, settings: FlowSettings): Promise<Answer> {
  const actor = settings.ceremonies?.[kind];
  if (!actor) throw flowError('form', 'strategy_not_supported', 'This way to sign up is not available here.');
  const { clerk, client, route, options } = call;
  const strategy = call.option ?? route.strategy ?? kind;
  await actor({ clerk, client, flow: 'sign-up', strategy, factor: route.factor, settings, options });
  return { attempt: readSignUp(clerk.client?.signUp) };
}

/** What was said, as parameters. Empty fields are left out, the consent becomes a boolean. */
function toParams({ legalAccepted, ...values }: CommandValues, unsafeMetadata: Params | undefined): Params {
  const said: CommandValues = { unsafeMetadata, ...values };
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(given), ...(legalAccepted !== undefined && { legalAccepted: isYes(legalAccepted) }) };
}

/** Calls a method of the resource. */
async function send(
  { client, options }: Call,
  method: 'create' | 'update' | 'prepareVerification' | 'attemptVerification',
  params: Params,
): Promise<Answer> {
  const resource = await client.signUp[method](params as never, options); // each implementation types its own parameters
  return { attempt: readSignUp(resource) };
}
