/** A re-verification of the person behind a session. */
import type { PhoneCodeChannel, SessionVerificationLevel, Strategy } from '../protocol/index.js';
import { camel, one, Resource, type Conversions } from './resource.js';
import type { SignInFactor } from './sign-in-factor.js';
import { Verification } from './verification.js';

/** A factor and, when attempting, its proof. */
export interface SessionVerificationParams {
  readonly strategy: Strategy;
  readonly emailAddressId?: string;
  readonly phoneNumberId?: string;
  readonly channel?: PhoneCodeChannel;
  readonly code?: string;
  readonly password?: string;
  readonly publicKeyCredential?: string;
}

/** A re-verification. */
export class SessionVerification extends Resource {
  declare readonly level: SessionVerificationLevel;
  declare readonly status: 'needs_first_factor' | 'needs_second_factor' | 'complete';
  declare readonly supportedFirstFactors: SignInFactor[] | null;
  declare readonly supportedSecondFactors: SignInFactor[] | null;
  declare readonly firstFactorVerification: Verification;
  declare readonly secondFactorVerification: Verification;

  protected override conversions(): Conversions {
    return {
      supportedFirstFactors: camel,
      supportedSecondFactors: camel,
      firstFactorVerification: one(Verification),
      secondFactorVerification: one(Verification),
    };
  }
}
