/** What each command of a sign-up asks of the clerk object. */
import { toCamelCase } from '../../protocol/naming.js';
import { commonCommands } from '../shared/common-commands.js';
import { flowError, type Command, type CommandAnswer, type CommandCall } from '../shared/flow-port.js';
import type { FlowSettings } from '../shared/flow-settings.js';
import type { Params, SignUpResourcePort } from '../shared/ports.js';
import type { Ceremony } from '../shared/world.js';
import { readSignUp, type SignUpAttempt } from './attempt.js';

type Call = CommandCall<SignUpAttempt>;
type Answer = CommandAnswer<SignUpAttempt>;

/** Makes the commands. `settings` is read at every call. */
export function signUpCommands(settings: () => FlowSettings): Record<string, Command<SignUpAttempt>> {
  return {
    ...commonCommands<SignUpAttempt>(settings),
    'form.submit': ({ client, attempt, values, options }) => {
      const { locale, unsafeMetadata } = settings();
      const said = toParams(values, unsafeMetadata);
      if (attempt) return taken(client.signUp.update(said as never, options));
      return taken(client.signUp.create({ ...said, ...(locale && { locale }) } as never, options));
    },
    'ticket.submit': ({ client, values, options }) => {
      const { ticket = settings().ticket, ...rest } = values;
      const params = { strategy: 'ticket', ticket, ...toParams(rest, settings().unsafeMetadata) };
      return taken(client.signUp.create(params as never, options));
    },
    'code.prepare': prepare,
    'code.resend': prepare,
    'code.submit': ({ client, route, values, options }) => {
      const params = { strategy: route.strategy, code: values.code };
      return taken(client.signUp.attemptVerification(params as never, options));
    },
    transfer,
    'sso.start': (call) => ceremony('sso', call, settings()),
    'web3.start': (call) => ceremony('web3', call, settings()),
  };
}

function prepare({ client, route, options }: Call): Promise<Answer> {
  return taken(client.signUp.prepareVerification({ strategy: route.strategy } as never, options));
}

/** The outside account belongs to somebody: sign in with it. */
async function transfer({ client, options, identifier }: Call): Promise<Answer> {
  await client.signIn.create({ transfer: true } as never, options);
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

/** Form values by wire name → parameters. Empty optional fields are left out, checkboxes become booleans. */
function toParams(values: Readonly<Record<string, unknown>>, unsafeMetadata: Params | undefined): Params {
  const params: Params = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue;
    params[toCamelCase(name)] =
      name === 'legal_accepted' ? value === true || value === 'on' || value === 'true' : value;
  }
  const metadata = values.unsafe_metadata ?? unsafeMetadata;
  return metadata ? { ...params, unsafeMetadata: metadata } : params;
}

async function taken(sent: Promise<SignUpResourcePort>): Promise<Answer> {
  return { attempt: readSignUp(await sent) };
}
