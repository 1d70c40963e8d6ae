/** Builders of a sign-up's own steps: from the machine's state to the typed step. */
import type { SignUpAttempt } from '../../machines/sign-up/attempt.js';
import { codePart, deliveryOf, resendAction } from '../code-part.js';
import { commonStep, gateStep } from '../common-steps.js';
import { attributeField, initialValueOf } from '../fields.js';
import { socialOptions } from '../social-options.js';
import type { StepKit } from '../step-kit.js';
import type {
  CollectStep,
  FieldDescription,
  RestrictedStep,
  SignUpSsoStep,
  SignUpStep,
  VerifyCodeStep,
  VerifyLinkStep,
  WaitlistStep,
} from '../types/index.js';

type Kit = StepKit<SignUpAttempt>;

/** The step to show. */
export function signUpStep(kit: Kit): SignUpStep {
  const { route, world } = kit.context;
  const special = gateStep(kit) ?? commonStep(kit);
  if (special) return special;
  const ticket = kit.form<{ ticket: string }>('ticket.submit', [], { id: 'ticket', role: 'button' });
  switch (route.name) {
    case 'verify':
      return verifyStep(kit);
    case 'sso':
      return kit.step<SignUpSsoStep>({
        ...{ name: 'sso', strategy: route.strategy ?? '' },
        start: kit.plain('start', 'sso.start', { role: 'submit' }),
        back: kit.plain('back', 'back', { role: 'link' }),
      });
    case 'restricted':
      return kit.step<RestrictedStep>({ name: 'restricted', ticket, supportEmail: world.settings.supportEmail });
    case 'waitlist':
      return kit.step<WaitlistStep>({ name: 'waitlist', ticket, waitlistUrl: world.settings.waitlistUrl });
    default:
      return collectStep(kit);
  }
}

function collectStep(kit: Kit): CollectStep {
  const { route, world } = kit.context;
  const { phase = 'start' } = route;
  const fields = fieldsOf(kit);
  return kit.step<CollectStep>({
    ...{ name: 'collect', variant: phase, phase, fields },
    submit: kit.form('form.submit', fields),
    sso: kit.picking('sso', 'sso.start', socialOptions(world)),
    web3: kit.picking('web3', 'web3.start', []),
    ticket: kit.form('ticket.submit', fields, { id: 'ticket', role: 'button' }),
    back: kit.plain('back', 'back', { role: 'link' }),
  });
}

function fieldsOf({ context, options }: Kit): readonly FieldDescription[] {
  const { route, world, attempt } = context;
  return (route.asks ?? []).map((name) => {
    const initial = attempt?.values[name] ?? initialValueOf(options.initialValues, name);
    return attributeField(name, (route.requires ?? []).includes(name), world.settings, initial);
  });
}

function verifyStep(kit: Kit): SignUpStep {
  const { route, attempt } = kit.context;
  const factors = kit.factorOptions(route.factors);
  const { attribute = '', strategy = '' } = route;
  const base = {
    ...{ name: 'verify' as const, variant: route.kind ?? 'code', attribute, strategy, factors },
    choose: kit.action<string>({
      ...{ id: 'choose', options: factors, probe: { type: 'factor.choose' }, off: factors.length < 2 },
      toEvent: (factor) => ({ type: 'factor.choose', factor }),
    }),
    edit: kit.plain('edit', 'edit', { role: 'link' }),
  };
  if (route.kind !== 'link') return kit.step<VerifyCodeStep>({ kind: 'code', ...codePart(kit), ...base });
  const status = attempt?.verifications[attribute]?.status;
  return kit.step<VerifyLinkStep>({
    ...{ kind: 'link', delivery: deliveryOf(kit), resend: resendAction(kit), ...base },
    link: kit.expired || status === 'expired' ? 'expired' : status === 'failed' ? 'failed' : 'waiting',
  });
}
