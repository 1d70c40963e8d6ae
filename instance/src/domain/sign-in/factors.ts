/** What a sign-in may be proved with: pure, from the settings and what the person has. */
import type { Strategy } from 'clerk-kit/protocol';
import { ApiError } from '../api-error.js';
import type { Identification, Instance, User } from '../entities.js';
import { maskIdentifier } from '../identifier.js';
import type { PrepareFactorParams } from '../use-cases.js';
import type { FactorOption } from '../views.js';

/** Strategies that lead to a new password instead of a session. */
export const RESET_STRATEGIES = ['reset_password_email_code', 'reset_password_phone_code'];

/** First factors of a person, the address that was typed first. */
export function firstFactors(
  { settings }: Instance,
  user: User,
  identifications: readonly Identification[],
  typedId: string | null,
): FactorOption[] {
  const { emailAddress, phoneNumber, password } = settings.identity;
  const typedFirst = [...identifications].sort((a, b) => Number(b.id === typedId) - Number(a.id === typedId));
  const usable = typedFirst.filter(({ verifiedAt, reserved }) => verifiedAt !== null || reserved);
  const emails = usable.filter(({ type }) => type === 'email_address');
  // A number that is kept for the second factor cannot prove the first one too.
  const phones = usable.filter((one) => one.type === 'phone_number' && !one.reservedForSecondFactor);
  const hasPassword = user.passwordDigest !== null && password.presence !== 'off';
  // Who typed one identifier must not learn the others from it.
  const shown = ({ id, type, value }: Identification) =>
    typedId === null || id === typedId ? value : maskIdentifier(type, value);
  const email = (strategy: Strategy, one: Identification): FactorOption => ({
    strategy,
    emailAddressId: one.id,
    safeIdentifier: shown(one),
    primary: one.id === user.primaryEmailAddressId,
  });
  const phone = (strategy: Strategy, one: Identification): FactorOption => ({
    strategy,
    phoneNumberId: one.id,
    safeIdentifier: shown(one),
    primary: one.id === user.primaryPhoneNumberId,
    channel: 'sms',
  });
  return [
    ...(hasPassword ? [{ strategy: 'password' } as const] : []),
    ...(emailAddress.codeFactor ? emails.map((one) => email('email_code', one)) : []),
    ...(phoneNumber.codeFactor ? phones.map((one) => phone('phone_code', one)) : []),
    ...(hasPassword ? emails.map((one) => email('reset_password_email_code', one)) : []),
    ...(hasPassword && phoneNumber.presence !== 'off'
      ? phones.map((one) => phone('reset_password_phone_code', one))
      : []),
  ];
}

/** Second factors of a person; empty when a first factor is enough. */
export function secondFactors(
  { settings }: Instance,
  user: User,
  identifications: readonly Identification[],
): FactorOption[] {
  const phones = settings.identity.phoneNumber.secondFactor
    ? identifications.filter(
        ({ type, verifiedAt, reservedForSecondFactor }) =>
          type === 'phone_number' && verifiedAt !== null && reservedForSecondFactor,
      )
    : [];
  return phones.map((one) => ({
    strategy: 'phone_code',
    phoneNumberId: one.id,
    safeIdentifier: one.value,
    primary: one.id === user.primaryPhoneNumberId,
    default: one.defaultSecondFactor,
  }));
}

/** The address: the one named, else the first that the strategy offers. Only offered ones count. */
export function chosenAddress(
  offered: readonly FactorOption[],
  own: readonly Identification[],
  strategy: Strategy,
  { emailAddressId, phoneNumberId }: PrepareFactorParams,
): Identification {
  const wanted = emailAddressId ?? phoneNumberId;
  const factor = offered
    .filter((one) => one.strategy === strategy)
    .find((one) => wanted === undefined || one.emailAddressId === wanted || one.phoneNumberId === wanted);
  const id = factor?.emailAddressId ?? factor?.phoneNumberId;
  const identification = own.find((one) => one.id === id);
  if (!identification) throw new ApiError('strategy_for_user_invalid');
  return identification;
}
