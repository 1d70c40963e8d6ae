/** A sign-in attempt as plain data, read from the resource at every change. */
import type { Factor } from '../shared/factor.js';
import type { SignInResourcePort } from '../shared/ports.js';
import { readVerification, type VerificationData } from '../shared/verification.js';

/** What the flow reads of a sign-in. */
export interface SignInAttempt {
  readonly id: string;
  readonly status: string | null;
  readonly identifier: string | null;
  readonly identifiers: readonly string[];
  readonly firstFactors: readonly Factor[];
  readonly secondFactors: readonly Factor[];
  readonly first: VerificationData | null;
  readonly second: VerificationData | null;
  readonly createdSessionId: string | null;
  readonly clientTrust: string | null;
}

/** Copies a sign-in; null when the resource stands for no attempt. */
export function readSignIn(resource: SignInResourcePort | null | undefined): SignInAttempt | null {
  if (!resource?.id) return null;
  return {
    id: resource.id,
    status: resource.status,
    identifier: resource.identifier ?? null,
    identifiers: resource.supportedIdentifiers ?? [],
    firstFactors: (resource.supportedFirstFactors ?? []).map((factor) => ({ ...factor })),
    secondFactors: (resource.supportedSecondFactors ?? []).map((factor) => ({ ...factor })),
    first: readVerification(resource.firstFactorVerification),
    second: readVerification(resource.secondFactorVerification),
    createdSessionId: resource.createdSessionId ?? null,
    clientTrust: resource.clientTrustState ?? null,
  };
}
