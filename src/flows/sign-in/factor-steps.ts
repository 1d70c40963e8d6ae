/** Builders of the factor steps, first and second. */
import type { SignInAttempt } from '../../machines/sign-in/attempt.js';
import { codePart, deliveryOf, resendAction } from '../code-part.js';
import { currentPasswordField } from '../fields.js';
import type { StepKit } from '../step-kit.js';
import type {
  CodeFactorStep,
  ExternalFactorStep,
  LinkFactorStep,
  NoFactorStep,
  NoSecondFactorStep,
  PasswordFactorStep,
  SecondFactorLinkStep,
  SecondFactorStep,
  SignInStep,
} from '../types/index.js';

type Kit = StepKit<SignInAttempt>;

/** The step of the factor in force. */
export function factorStep(kit: Kit): SignInStep {
  const { name } = kit.context.route;
  return name === 'second-factor' || name === 'client-trust' ? secondFactorStep(kit, name) : firstFactorStep(kit);
}

function firstFactorStep(kit: Kit): SignInStep {
  const { kind } = kit.context.route;
  const base = { ...factorMembers(kit), name: 'first-factor' as const };
  switch (kind) {
    case 'password': {
      const fields = [currentPasswordField()];
      const submit = kit.form<{ password: string }>('password.submit', fields);
      return kit.step<PasswordFactorStep>({ ...{ kind, fields, submit, ...base }, ...recoveryMembers(kit) });
    }
    case 'code':
    case 'reset-code':
      return kit.step<CodeFactorStep>({ kind, ...codePart(kit), ...base, ...recoveryMembers(kit) });
    case 'link':
      return kit.step<LinkFactorStep>({ kind, ...linkMembers(kit), ...base, ...recoveryMembers(kit) });
    case 'passkey':
    case 'sso':
    case 'web3': {
      const start = kit.plain('start', `${kind}.start`, { role: 'submit' });
      return kit.step<ExternalFactorStep>({ kind, start, ...base, ...recoveryMembers(kit) });
    }
    default:
      return kit.step<NoFactorStep>({ kind: 'none', ...base, ...recoveryMembers(kit), offersReset: true });
  }
}

function secondFactorStep(kit: Kit, name: 'second-factor' | 'client-trust'): SignInStep {
  const { kind } = kit.context.route;
  const base = { ...factorMembers(kit), name };
  switch (kind) {
    case 'code':
    case 'totp':
    case 'backup':
      return kit.step<SecondFactorStep>({ kind, ...codePart(kit), ...base });
    case 'link':
      return kit.step<SecondFactorLinkStep>({ kind, ...linkMembers(kit), ...base });
    default:
      return kit.step<NoSecondFactorStep>({ kind: 'none', ...base, offersReset: true });
  }
}

function factorMembers(kit: Kit) {
  const { route } = kit.context;
  const factors = kit.factorOptions(route.factors);
  // With one way there is nothing to choose; from a list that opened by itself, the only way is still a choice.
  const others = [...(route.factors ?? []), ...(route.recovery ?? [])];
  const show = (id: string, view: 'alternatives' | 'help') =>
    kit.action({
      ...{ id, role: 'link', probe: { type: 'view.show', view }, off: view === 'alternatives' && others.length < 2 },
      toEvent: () => ({ type: 'view.show', view }),
    });
  return {
    ...{ strategy: route.strategy ?? '', variant: route.kind ?? 'none', factors },
    choose: kit.action<string>({
      ...{ id: 'choose', options: kit.factorOptions(others), probe: { type: 'factor.choose' } },
      toEvent: (factor) => ({ type: 'factor.choose', factor }),
    }),
    showAlternatives: show('showAlternatives', 'alternatives'),
    showHelp: show('showHelp', 'help'),
    back: kit.plain('back', 'back', { role: 'link' }),
  };
}

function recoveryMembers(kit: Kit) {
  const { route, choice } = kit.context;
  const probe = { type: 'view.show', view: 'forgot' };
  return {
    recoveryFactors: kit.factorOptions(route.recovery),
    reason: choice.intent,
    forgotPassword: kit.action({ id: 'forgotPassword', role: 'link', probe, toEvent: () => probe }),
  };
}

function linkMembers(kit: Kit) {
  const { attempt, route } = kit.context;
  const verification = route.name === 'first-factor' ? attempt?.first : attempt?.second;
  return {
    delivery: deliveryOf(kit),
    link: kit.expired ? ('expired' as const) : linkState(verification?.status, verification?.errorCode),
    resend: resendAction(kit),
  };
}

function linkState(status: string | null | undefined, code: string | null | undefined): LinkFactorStep['link'] {
  if (code?.endsWith('email_link_not_same_client')) return 'client-mismatch';
  return status === 'expired' || status === 'failed' ? status : 'waiting';
}
