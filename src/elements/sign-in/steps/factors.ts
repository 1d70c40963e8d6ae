/** The screens of first and second factors: which view draws which kind, and what it is called. */
import type { TemplateResult } from 'lit';
import type { CodeFactorStep, ExternalFactorStep, SecondFactorStep, SignInStep } from '../../../flows/index.js';
import { primaryButton } from '../../../ui/button.js';
import { stepCard } from '../../shared/step-card.js';
import { stepActions, stepIdentity } from '../../shared/step-parts.js';
import type { ViewContext } from '../../shared/view-context.js';
import { alternativesLink, codeView, type CodeTexts } from '../../shared/views/code.js';
import { linkView } from '../../shared/views/link.js';
import { besideView, noFactorView } from '../../shared/views/methods.js';
import { passwordView } from './password.js';

/** The steps of this file. */
export type FactorStep = Extract<SignInStep, { name: 'first-factor' | 'second-factor' | 'client-trust' }>;

/** Draws a factor, or what the person opened beside it. */
export function factorView(step: FactorStep, view: ViewContext): TemplateResult {
  const beside = besideView(step, view);
  if (beside) return beside;
  switch (step.kind) {
    case 'password':
      return passwordView(step, view);
    case 'code':
    case 'reset-code':
      return codeView(step, view, step.name === 'first-factor' ? firstTexts(step) : secondTexts(step, view));
    case 'totp':
    case 'backup':
      return codeView(step, view, secondTexts(step, view));
    case 'link':
      return linkView(step, view, {
        ...navigation(step),
        part: 'signIn-emailLink',
        key: 'signIn.emailLink',
      });
    case 'none':
      return noFactorView(step, view);
    default:
      return externalView(step, view);
  }
}

function navigation(step: FactorStep): Pick<CodeTexts, 'edit' | 'alternatives'> {
  return { edit: step.back, alternatives: step.showAlternatives };
}

function firstTexts(step: CodeFactorStep): CodeTexts {
  const byPhone = step.strategy.includes('phone');
  if (step.kind === 'reset-code') {
    const key = 'signIn.forgotPassword';
    return {
      ...navigation(step),
      part: 'signIn-resetPassword',
      key,
      subtitle: `${key}.subtitle_${byPhone ? 'phone' : 'email'}`,
    };
  }
  const part = byPhone ? 'phoneCode' : 'emailCode';
  return { ...navigation(step), part: `signIn-${part}`, key: `signIn.${part}` };
}

const SECOND: Readonly<Record<string, readonly [part: string, key: string]>> = {
  totp: ['totp2Fa', 'totpMfa'],
  backup_code: ['backupCode', 'backupCodeMfa'],
  phone_code: ['phoneCode2Fa', 'phoneCodeMfa'],
  email_code: ['emailCode2Fa', 'emailCodeMfa'],
};

function secondTexts(step: SecondFactorStep, { ui }: ViewContext): CodeTexts {
  const [part, key] = SECOND[step.strategy] ?? ['emailCode2Fa', 'emailCodeMfa'];
  return {
    alternatives: step.showAlternatives,
    edit: step.back,
    part: `signIn-${part}`,
    key: `signIn.${key}`,
    isShown: step.kind !== 'code',
    plain: step.kind === 'backup',
    reason: step.name === 'client-trust' ? ui.t('signIn.newDeviceVerificationNotice') : undefined,
  };
}

/** Passkeys, providers, wallets: the proof is made outside the page. */
function externalView(step: ExternalFactorStep, view: ViewContext): TemplateResult {
  const { ui } = view;
  const isPasskey = step.kind === 'passkey';
  const provider = step.factors.find(({ selected }) => selected)?.hint ?? step.strategy;
  const name = ui.t('socialButtonsBlockButton', { provider });
  return stepCard(step, view, {
    part: `signIn-${step.kind}`,
    title: isPasskey ? ui.t('signIn.passkey.title') : name,
    subtitle: isPasskey ? ui.t('signIn.passkey.subtitle') : undefined,
    identity: stepIdentity(step, view, step.back),
    main: [
      primaryButton(ui, {
        label: isPasskey ? ui.t('formButtonPrimary') : name,
        type: 'button',
        busy: step.start.pending,
        onClick: () => void step.start(),
      }),
      stepActions(view, alternativesLink(view, step.showAlternatives)),
    ],
  });
}
