/** Builders of a sign-in's own steps: from the machine's state to the typed step. */
import type { SignInAttempt } from '../../machines/sign-in/attempt.js';
import { commonStep, gateStep } from '../common-steps.js';
import {
  currentPasswordField,
  identifierField,
  identifiersOf,
  initialValueOf,
  newPasswordField,
  signOutOthersField,
} from '../fields.js';
import { seal } from '../../machines/shared/sealed.js';
import { socialOptions } from '../social-options.js';
import type { StepKit } from '../step-kit.js';
import type { IdentifyStep, NewPasswordStep, SignInStep } from '../types/index.js';
import { factorStep } from './factor-steps.js';

/** The step to show. */
export function signInStep(kit: StepKit<SignInAttempt>): SignInStep {
  const { name } = kit.context.route;
  const special = gateStep(kit) ?? commonStep(kit);
  if (special) return special;
  if (name === 'identify') return identifyStep(kit);
  return name === 'new-password' ? newPasswordStep(kit) : factorStep(kit);
}

function identifyStep(kit: StepKit<SignInAttempt>): IdentifyStep {
  const { context, options } = kit;
  const { settings, ceremonies } = context.world;
  const identifiers = identifiersOf(settings);
  const known = context.choice.identifier ?? context.route.hint;
  const initial = known ?? initialValueOf(options.initialValues, 'identifier', ...identifiers);
  const instantPassword = settings.preferred === 'password' && settings.attributes.password?.enabled === true;
  const identifier = identifierField(settings, initial, ceremonies.includes('passkey'));
  const fields = instantPassword ? [identifier, currentPasswordField(false)] : [identifier];
  return kit.step<IdentifyStep>({
    ...{ name: 'identify', fields, identifiers, instantPassword },
    submit: kit.form('identify', fields),
    sso: kit.picking('sso', 'sso.start', socialOptions(kit.context.world)),
    passkey: kit.plain('passkey', 'passkey.start', { off: !settings.passkeyButton }),
    web3: kit.picking('web3', 'web3.start', []),
    ticket: kit.form<{ ticket: string }>('ticket.submit', [], { id: 'ticket', role: 'button' }),
    forgotPassword: kit.action<{ identifier?: string }>({
      ...{ id: 'forgotPassword', role: 'link', fields: ['identifier'], off: !instantPassword },
      probe: { type: 'identify' },
      toEvent: (values) => ({ type: 'identify', intent: 'forgot', values: seal({ identifier: values.identifier }) }),
    }),
    signUpOffered: settings.signUpMode === 'public' || options.withSignUp === true,
  });
}

function newPasswordStep(kit: StepKit<SignInAttempt>): NewPasswordStep {
  const fields = [newPasswordField(kit.context.world.settings), signOutOthersField()];
  return kit.step<NewPasswordStep>({
    ...{ name: 'new-password', fields },
    submit: kit.form('password.reset', fields),
    back: kit.plain('back', 'back', { role: 'link' }),
  });
}
