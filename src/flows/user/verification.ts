/** Proving again who is there: start, send a code, answer. One operation each; the server says what is left to prove. */
import type { ReverificationLevel } from '../../machines/operation/operation.machine.js';
import type { Session } from '../../resources/session.js';
import type { SessionVerification, SessionVerificationParams } from '../../resources/session-verification.js';
import { createOperation } from '../operation/create-operation.js';
import type { Operation } from '../operation/operation.js';
import { refusal } from './user-operations.js';

/** The clerk object as a reverification sees it. */
export interface VerifyingClerk {
  readonly session: Session | null | undefined;
}

/** A factor, its proof, and whether it is the first or the second one. */
export interface VerificationInput extends SessionVerificationParams {
  readonly stage: 'first' | 'second';
}

/** Starts a reverification at a level. */
export function createStartVerificationOperation(
  clerk: VerifyingClerk,
): Operation<ReverificationLevel, SessionVerification> {
  return createOperation<ReverificationLevel, SessionVerification>({
    name: 'verification.start',
    run: async (level) => sessionOf(clerk).startVerification({ level }),
  });
}

/** Sends the code of a factor. */
export function createPrepareVerificationOperation(
  clerk: VerifyingClerk,
): Operation<VerificationInput, SessionVerification> {
  return createOperation<VerificationInput, SessionVerification>({
    name: 'verification.prepare',
    run: async ({ stage, ...params }) =>
      stage === 'first'
        ? sessionOf(clerk).prepareFirstFactorVerification(params)
        : sessionOf(clerk).prepareSecondFactorVerification(params),
  });
}

/** Answers with a password or a code. */
export function createAttemptVerificationOperation(
  clerk: VerifyingClerk,
): Operation<VerificationInput, SessionVerification> {
  return createOperation<VerificationInput, SessionVerification>({
    name: 'verification.attempt',
    run: async ({ stage, ...params }) =>
      stage === 'first'
        ? sessionOf(clerk).attemptFirstFactorVerification(params)
        : sessionOf(clerk).attemptSecondFactorVerification(params),
  });
}

function sessionOf({ session }: VerifyingClerk): Session {
  if (session) return session;
  throw refusal({ kind: 'flow', code: 'signed_out', message: 'You are signed out.', retryable: false });
}
