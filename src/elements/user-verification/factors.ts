/** The ways in which a reverification can be answered here. */
import type { SessionVerification, SessionVerificationParams } from '../../resources/session-verification.js';
import type { SignInFactor } from '../../resources/sign-in-factor.js';

/** One way. */
export interface VerificationFactor {
  readonly id: string;
  readonly kind: 'password' | 'code' | 'totp' | 'backup';
  /** Masked address, '' when there is none. */
  readonly hint: string;
  readonly params: SessionVerificationParams;
}

const KINDS: Readonly<Record<string, VerificationFactor['kind']>> = {
  password: 'password',
  email_code: 'code',
  phone_code: 'code',
  totp: 'totp',
  backup_code: 'backup',
};

/** Which factor is asked for. */
export function stageOf(verification: SessionVerification | undefined): 'first' | 'second' {
  return verification?.status === 'needs_second_factor' ? 'second' : 'first';
}

/** The ways on offer that a form can answer, the password first. */
export function factorsOf(verification: SessionVerification | undefined): readonly VerificationFactor[] {
  const isSecond = stageOf(verification) === 'second';
  const offered = (isSecond ? verification?.supportedSecondFactors : verification?.supportedFirstFactors) ?? [];
  const order = Object.keys(KINDS);
  return offered
    .flatMap((factor): VerificationFactor[] => {
      const kind = KINDS[factor.strategy];
      return kind ? [{ id: idOf(factor), kind, hint: textOf(factor, 'safeIdentifier'), params: paramsOf(factor) }] : [];
    })
    .sort((one, other) => order.indexOf(one.params.strategy) - order.indexOf(other.params.strategy));
}

function paramsOf(factor: SignInFactor): SessionVerificationParams {
  const [emailAddressId, phoneNumberId] = [textOf(factor, 'emailAddressId'), textOf(factor, 'phoneNumberId')];
  const { strategy } = factor;
  return { strategy, ...(emailAddressId && { emailAddressId }), ...(phoneNumberId && { phoneNumberId }) };
}

function idOf(factor: SignInFactor): string {
  return [factor.strategy, textOf(factor, 'emailAddressId'), textOf(factor, 'phoneNumberId')].filter(Boolean).join(':');
}

/** A member that only some strategies have. */
function textOf(factor: SignInFactor, name: string): string {
  const value: unknown = Object.entries(factor).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
